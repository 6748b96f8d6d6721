"""What a page of HTML points at, and what in it can be pointed at. A page may be anything: nothing of it is trusted.

It is libxml2 that reads, five times as fast as the standard library's parser, which besides takes the square of its
time over some malformed pages. Where libxml2 would stop by itself, that is told instead of passed over.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

MOST_BYTES = 4_000_000
"""No page of a site is as large; a larger one is not read."""
_LONGEST_TAG = 100_000
"""A tag of many thousand attributes would take the parser minutes."""
_WANTED = etree.XPath(
    "//*[@id or @name or @href or @src or @srcset or @poster or @data or @action]", smart_strings=False
)
_ATTRIBUTES = ("href", "src", "poster", "data", "action")
_LOADED = frozenset({"script", "img", "source", "video", "audio", "track", "iframe", "embed", "object", "input"})
_UNFOLLOWED = frozenset({"preconnect", "dns-prefetch"})


class UnreadablePageError(ValueError):
    """The page cannot be read to its end; the message says why, in Chinese."""


class Link(NamedTuple):
    """An address as it is written, what asks for it, and where: `kind` is the name of the tag, or a link's `rel`."""

    written: str
    kind: str
    line: int

    @property
    def loaded(self) -> bool:
        """Whether a browser asks for it by itself."""
        return self.kind in _LOADED or self.kind in ("stylesheet", "icon", "preload", "modulepreload", "manifest")


@dataclass(frozen=True, slots=True)
class Page:
    """The links of a page, the address they are relative to where it names one, and its anchors' hashes in order."""

    links: tuple[Link, ...]
    base: str
    anchors: array[int]


def read_page(content: bytes) -> Page:
    """Read a page; UnreadablePageError where its end would be left out unseen."""
    if len(content) > MOST_BYTES:
        raise UnreadablePageError(f"网页超过 {MOST_BYTES // 1_000_000} MB")
    if any(len(piece) - piece.find(b"<") > _LONGEST_TAG for piece in content.split(b">") if b"<" in piece):
        raise UnreadablePageError("有一个标签长得不正常")
    # What is no UTF-8, and the NUL that ends a text in C, are put right first: the parser would stop there.
    text = content.decode("utf-8", "replace").replace("\0", "\ufffd").encode()
    parser = etree.HTMLParser(encoding="utf-8", no_network=True)
    try:
        root = etree.fromstring(text, parser)
    except etree.XMLSyntaxError:
        raise UnreadablePageError("网页的结构读不出来") from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise UnreadablePageError("标签嵌套得太深或者太长")
    if root is None:
        return Page((), "", array("q"))
    return _gathered(root)


def _gathered(root: etree._Element) -> Page:
    links: list[Link] = []
    anchors: set[int] = set()
    base = ""
    for element in _WANTED(root):
        tag, values = element.tag, element.attrib
        if identity := values.get("id"):
            anchors.add(hash(identity))
        if tag == "a" and (name := values.get("name")):
            anchors.add(hash(name))
        elif tag == "base":
            base = base or values.get("href", "")
            continue
        kind = _kind(tag, values.get("rel", ""))
        if kind in _UNFOLLOWED:
            continue
        line = element.sourceline or 0
        links += [Link(values[name], kind, line) for name in _ATTRIBUTES if values.get(name)]
        if sources := values.get("srcset"):
            links += [Link(part.split()[0], kind, line) for part in sources.split(",") if part.strip()]
    return Page(tuple(links), base, array("q", sorted(anchors)))


def _kind(tag: str, relation: str) -> str:
    return (relation.split() or ["link"])[0].lower() if tag == "link" else tag
