"""The entries of a site's Atom feed (RFC 4287), as far as the portal tells them again.

The feed was written by another build: of an entry is taken what is known here, as words, and nothing else is passed on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

ATOM = "http://www.w3.org/2005/Atom"
_IN = {"a": ATOM}
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)


class NotAFeedError(ValueError):
    """The bytes are no feed that a build wrote."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One event: its permanent name, its moments, its words, the page to read, who speaks, its themes (code, name)."""

    id: str
    updated: datetime
    published: datetime
    title: str
    summary: str
    link: str
    author: str
    topics: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SiteFeed:
    """A site's own feed: its permanent name, and its entries."""

    id: str
    entries: tuple[FeedEntry, ...]


def feed_in(content: bytes) -> SiteFeed:
    """The feed in the bytes of a file; NotAFeedError where it is none."""
    try:
        root = etree.fromstring(content, _PARSER)
    except etree.XMLSyntaxError:
        raise NotAFeedError from None
    if root.tag != f"{{{ATOM}}}feed" or root.getroottree().docinfo.doctype:
        raise NotAFeedError
    return SiteFeed(_address(root, "string(a:id)"), tuple(_entries(root)))


def _entries(root: etree._Element) -> Iterator[FeedEntry]:
    for entry in root.iterfind("a:entry", _IN):
        updated = _moment(entry, "updated")
        yield FeedEntry(
            id=_address(entry, "string(a:id)"),
            updated=updated,
            published=_moment(entry, "published") if entry.find("a:published", _IN) is not None else updated,
            title=_words(entry, "string(a:title)"),
            summary=_words(entry, "string(a:summary)"),
            link=_address(entry, "string(a:link[not(@rel) or @rel='alternate']/@href)"),
            author=str(entry.xpath("string(a:author/a:name)", namespaces=_IN)).strip(),
            topics=tuple((each.get("term", ""), each.get("label", "")) for each in entry.iterfind("a:category", _IN)),
        )


def _words(element: etree._Element, path: str) -> str:
    found = str(element.xpath(path, namespaces=_IN)).strip()
    if not found:
        raise NotAFeedError
    return found


def _address(element: etree._Element, path: str) -> str:
    found = _words(element, path)
    if not found.startswith(("http://", "https://")):
        raise NotAFeedError
    return found


def _moment(entry: etree._Element, name: str) -> datetime:
    try:
        found = datetime.fromisoformat(_words(entry, f"string(a:{name})"))
    except ValueError:
        raise NotAFeedError from None
    if found.tzinfo is None:
        raise NotAFeedError
    return found
