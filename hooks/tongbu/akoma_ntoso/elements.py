"""Elements of the Akoma Ntoso namespace as text: a document is written from its leaves up, no tree is made of it."""

from __future__ import annotations

from tongbu.syndicating.plain_text import line_of

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

_IN_TEXT = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
_IN_ATTRIBUTES = (*_IN_TEXT, ('"', "&quot;"), ("\r", "&#13;"), ("\n", "&#10;"), ("\t", "&#09;"))


def element(kind: str, *content: str, **attributes: str) -> str:
    """An element around its content, which is XML; attributes that are empty are left out."""
    head = kind
    for name, value in attributes.items():
        if value:
            head += f' {name}="{_replaced(value, _IN_ATTRIBUTES)}"'
    inside = "".join(content)
    return f"<{head}>{inside}</{kind}>" if inside else f"<{head} />"


def line(words: str) -> str:
    """Words as XML, on one line."""
    return exactly(line_of(words)) if words else ""


def exactly(words: str) -> str:
    """Words as XML as they are; they must be free of what XML forbids."""
    return _replaced(words, _IN_TEXT)


def written(*content: str) -> bytes:
    """The document as it is published."""
    root = element("akomaNtoso", *content, xmlns=NAMESPACE)
    return f"<?xml version='1.0' encoding='utf-8'?>\n{root}\n".encode(errors="xmlcharrefreplace")


def _replaced(words: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for character, reference in pairs:
        if character in words:
            words = words.replace(character, reference)
    return words
