"""The JSON-LD of every page of the sample bureau: one script, known terms, and nothing it names is missing."""

import re
from pathlib import Path

import pytest
from rdflib import RDF, Graph, URIRef

from linking.schema_org import VOCABULARY, read, unknown_terms, values
from sample import ROOT

HOME = "https://ly.example.gov.cn/"
NAMES_ONLY = ("trail", "hearing", "questions", "service", "how-to")
"""Fragments that name a thing and are no place on its page."""
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.fixture(scope="module")
def graphs(sample_site: Path) -> dict[str, Graph]:
    """The triples of each page by its address."""
    found = {}
    for file in sorted(sample_site.rglob("index.html")):
        scripts = SCRIPT.findall(file.read_text(encoding="utf-8"))
        assert len(scripts) <= 1, file
        if scripts:
            address = file.parent.relative_to(sample_site).as_posix()
            found["" if address == "." else f"{address}/"] = read(scripts[0])
    return found


def of_kind(graph: Graph, kind: str) -> set[str]:
    return {str(each) for each in graph.subjects(RDF.type, URIRef(f"{VOCABULARY}{kind}"))}


def test_every_document_has_its_own_description(graphs: dict[str, Graph]) -> None:
    for folder, kind in (("policies", "Legislation"), ("interpretations", "Article")):
        sources = sorted(ROOT.glob(f"{folder}/20*/*.md"))
        assert sources
        for source in sources:
            address = f"{source.relative_to(ROOT).with_suffix('').as_posix()}/"
            assert f"{HOME}{address}" in of_kind(graphs[address], kind), address


def test_every_term_is_one_of_schema_org(graphs: dict[str, Graph]) -> None:
    assert not {address: found for address, graph in graphs.items() if (found := unknown_terms(graph))}


def test_every_page_below_home_says_where_it_stands(graphs: dict[str, Graph]) -> None:
    for address, graph in graphs.items():
        assert len(of_kind(graph, "BreadcrumbList")) == (1 if address else 0), address


def test_a_page_below_a_document_stands_below_it(graphs: dict[str, Graph]) -> None:
    address = "policies/2025/gushu-mingmu/compare/draft/"
    graph = graphs[address]
    items = {
        int(str(position)): str(next(graph.objects(item, URIRef(f"{VOCABULARY}item"))))
        for item, position in graph.subject_objects(URIRef(f"{VOCABULARY}position"))
    }
    steps = ("", "policies/", "policies/2025/gushu-mingmu/", address)
    assert [items[place] for place in sorted(items)] == [HOME + each for each in steps]


def test_home_describes_the_bureau_and_how_to_search(graphs: dict[str, Graph]) -> None:
    assert of_kind(graphs[""], "GovernmentOrganization") == {f"{HOME}#organisation"}
    templates = set(graphs[""].objects(predicate=URIRef(f"{VOCABULARY}urlTemplate")))
    assert {str(each) for each in templates} == {f"{HOME}search/?q={{search_term_string}}"}


def test_everything_named_on_this_site_is_there(graphs: dict[str, Graph], sample_site: Path) -> None:
    text = {}
    for graph in graphs.values():
        for each in {*graph.subjects(), *graph.objects()}:
            name = str(each)
            if not name.startswith(HOME) or "{" in name or "#organisation" in name or "#website" in name:
                continue
            path, _, anchor = name.removeprefix(HOME).partition("#")
            file = sample_site / (f"{path}index.html" if not path or path.endswith("/") else path)
            assert file.is_file(), name
            if anchor and anchor not in NAMES_ONLY:
                page = text.setdefault(file, file.read_text(encoding="utf-8"))
                assert f'id="{anchor}"' in page, name


def test_an_interpretation_is_about_its_policy(graphs: dict[str, Graph]) -> None:
    address = "interpretations/2025/gushu-mingmu/"
    assert values(graphs[address], f"{HOME}{address}", "about") == {f"{HOME}policies/2025/gushu-mingmu/"}


def test_questions_and_answers_are_those_of_the_page(graphs: dict[str, Graph], sample_site: Path) -> None:
    address = "interpretations/2025/gushu-wenda/"
    graph = graphs[address]
    assert of_kind(graph, "FAQPage") == {f"{HOME}{address}#questions"}
    asked = sorted(of_kind(graph, "Question"))
    shown = re.sub(
        r"<[^>]+>", "", (sample_site / address / "index.html").read_text(encoding="utf-8").partition("</head>")[2]
    )
    for question in asked:
        (name,) = values(graph, question, "name")
        assert name in shown
        (answer,) = graph.objects(URIRef(question), URIRef(f"{VOCABULARY}acceptedAnswer"))
        (text,) = graph.objects(answer, URIRef(f"{VOCABULARY}text"))
        opening = "".join(str(text).split())[:10]  # the page goes on with links to articles that plain words leave out
        assert len(opening) == 10
        assert opening in "".join(shown.split())
    assert len(asked) >= 5


def test_only_questions_and_answers_are_an_faq(graphs: dict[str, Graph]) -> None:
    assert {address for address, graph in graphs.items() if of_kind(graph, "FAQPage")} == {
        "disclosure/questions/",
        "interpretations/2025/gushu-wenda/",
    }


def test_a_hearing_is_an_event_about_its_draft(graphs: dict[str, Graph]) -> None:
    found = {address: event for address, graph in graphs.items() for event in of_kind(graph, "Event")}
    assert found == {"policies/2026/zhihai-buchang-cao/": f"{HOME}policies/2026/zhihai-buchang-cao/#hearing"}


def test_a_film_is_described_with_its_captions(graphs: dict[str, Graph]) -> None:
    graph = graphs["interpretations/2024/yehuo-shipin/"]
    (film,) = of_kind(graph, "VideoObject")
    assert film == f"{HOME}interpretations/2024/yehuo-shipin.webm"
    assert values(graph, film, "contentUrl") == {film}
    captions = {str(each) for each in graph.objects(None, URIRef(f"{VOCABULARY}contentUrl"))} - {film}
    assert captions == {f"{HOME}interpretations/2024/yehuo-shipin.vtt"}


def test_a_guide_is_a_service_with_its_steps(graphs: dict[str, Graph]) -> None:
    address = "interpretations/2026/caifa-zhinan/"
    graph = graphs[address]
    assert of_kind(graph, "GovernmentService") == {f"{HOME}{address}#service"}
    assert len(list(graph.objects(URIRef(f"{HOME}{address}#how-to"), URIRef(f"{VOCABULARY}step")))) >= 3


def test_what_only_one_form_has_is_told_of_no_other(graphs: dict[str, Graph]) -> None:
    for kind in ("VideoObject", "GovernmentService", "HowTo"):
        assert len([address for address, graph in graphs.items() if of_kind(graph, kind)]) == 1
