"""JSON-LD as a program reads it: with rdflib, offline, against the vocabulary of schema.org that rdflib carries."""

import json
import warnings

from rdflib import RDF, SDO, Graph, URIRef

VOCABULARY = "https://schema.org/"
CONTEXT = {"@vocab": VOCABULARY, "query-input": f"{VOCABULARY}query-input"}
"""What https://schema.org sends as its context, as far as names of terms go; tests ask nobody."""
KNOWN = {*SDO.__annotations__, "query-input", "legislationRepeals"}
"""The terms there are; the last two are documented by schema.org but not in rdflib's list."""


def read(text: str) -> Graph:
    """The triples of one JSON-LD document."""
    document = json.loads(text)
    assert document["@context"] == "https://schema.org"
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated")  # rdflib's own parser still uses it
        return Graph().parse(data=json.dumps({**document, "@context": CONTEXT}), format="json-ld")


def unknown_terms(graph: Graph) -> set[str]:
    """The properties and types that schema.org does not have."""
    terms = [predicate for predicate in graph.predicates() if predicate != RDF.type]
    terms += [kind for kind in graph.objects(predicate=RDF.type) if isinstance(kind, URIRef)]
    return {str(term) for term in terms} - {f"{VOCABULARY}{name}" for name in KNOWN}


def values(graph: Graph, subject: str, name: str) -> set[str]:
    """What is said of a thing under one property."""
    return {str(each) for each in graph.objects(URIRef(subject), URIRef(f"{VOCABULARY}{name}"))}
