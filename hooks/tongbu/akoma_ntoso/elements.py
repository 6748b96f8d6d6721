"""Elements of the Akoma Ntoso namespace as text: a document is written from its leaves up, no tree is made of it."""

from __future__ import annotations

from tongbu.syndicating.plain_text import line_of

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

_BREAKS = (("\r", "&#13;"), ("\n", "&#10;"), ("\t", "&#09;"))


def element(kind: str, *content: str, **attributes: str) -> str:
    """An element around its content, which is XML; attributes that are empty are left out."""
    head = kind
    for name, value in attributes.items():
        if value:
            head += f' {name}="{_quoted(value)}"'
    inside = "".join(content)
    return f"<{head}>{inside}</{kind}>" if inside else f"<{head} />"


def around(kind: str, inside: str) -> str:
    """An element without attributes, which most are."""
    return f"<{kind}>{inside}</{kind}>" if inside else f"<{kind} />"


def line(words: str) -> str:
    """Words as XML, on one line."""
    return exactly(line_of(words)) if words else ""


def exactly(words: str) -> str:
    """Words as XML as they are; they must be free of what XML forbids."""
    # A few looks for one character each are the fastest way through words that have none of them.
    if "&" in words:
        words = words.replace("&", "&amp;")
    if "<" in words:
        words = words.replace("<", "&lt;")
    return words.replace(">", "&gt;") if ">" in words else words


def written(*content: str) -> bytes:
    """The document as it is published."""
    root = element("akomaNtoso", *content, xmlns=NAMESPACE)
    return f"<?xml version='1.0' encoding='utf-8'?>\n{root}\n".encode(errors="xmlcharrefreplace")


def _quoted(words: str) -> str:
    """Words as XML between quotation marks."""
    words = exactly(words)
    if '"' in words:
        words = words.replace('"', "&quot;")
    if words.isprintable():
        return words
    for character, reference in _BREAKS:
        words = words.replace(character, reference)
    return words
