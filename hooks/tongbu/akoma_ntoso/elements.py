"""Elements of the Akoma Ntoso namespace."""

from __future__ import annotations

from xml.etree import ElementTree

from tongbu.syndicating.plain_text import line_of

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

ElementTree.register_namespace("", NAMESPACE)

Element = ElementTree.Element


def element(kind: str, words: str = "", /, **attributes: str) -> Element:
    """A new element without a parent; attributes that are empty are left out."""
    made = ElementTree.Element(f"{{{NAMESPACE}}}{kind}", {key: value for key, value in attributes.items() if value})
    if words:
        made.text = line_of(words)
    return made


def add(parent: Element, kind: str, words: str = "", /, **attributes: str) -> Element:
    """A new element at the end of `parent`."""
    made = element(kind, words, **attributes)
    parent.append(made)
    return made


def written(root: Element) -> bytes:
    """The document as it is published."""
    content: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"
