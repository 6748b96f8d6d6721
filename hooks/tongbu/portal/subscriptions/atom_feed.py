"""A merged feed as an Atom document: each entry as its site has it, with the feed it comes from (`source`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from lxml import etree

from tongbu.portal.member import Member
from tongbu.portal.subscriptions.atom_entries import ATOM, FeedEntry, SiteFeed
from tongbu.settings import TIME_ZONE
from tongbu.syndicating.feed import LATEST
from tongbu.syndicating.plain_text import line_of
from tongbu.syndicating.publisher import Publisher

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Told:
    """An entry of a bureau's feed."""

    member: Member
    feed: SiteFeed
    entry: FeedEntry


@dataclass(frozen=True, slots=True)
class MergedFeed:
    """A feed of all bureaus at `url`, about what stands on the page at `page`; the newest first."""

    url: str
    page: str
    title: str
    subtitle: str
    kind: str
    told: tuple[Told, ...]


def merged(feeds: Iterable[tuple[Member, SiteFeed]], home: str) -> tuple[Told, ...]:
    """The latest 100 of all feeds, newest first, ties by name; of two entries with one name the first is told.

    Pages of a site that the portal publishes are below `home`, the portal's own address.
    """
    found: dict[str, Told] = {}
    for member, feed in feeds:
        for entry in feed.entries:
            told = Told(member, feed, replace(entry, link=member.leading(entry.link, home)))
            found.setdefault(entry.id, told)
    newest = sorted(found.values(), key=lambda each: (each.entry.updated, each.entry.id), reverse=True)
    return tuple(newest[:LATEST])


def atom(feed: MergedFeed, publisher: Publisher, day: date) -> bytes:
    """The document; one without entries was updated on the day."""
    root = etree.Element(f"{{{ATOM}}}feed", {_LANGUAGE: "zh-CN"}, {None: ATOM})
    _add(root, "id", publisher.permanent(feed.url))
    _add(root, "title", line_of(feed.title))
    _add(root, "updated", _newest(feed.told, datetime.combine(day, time(), TIME_ZONE)))
    author = _add(root, "author")
    _add(author, "name", line_of(publisher.bureau))
    _add(author, "uri", publisher.base)
    _add(root, "link", href=publisher.address(feed.url), rel="self", type="application/atom+xml")
    _add(root, "link", href=publisher.address(feed.page), rel="alternate", type="text/html", hreflang="zh-CN")
    _add(root, "generator", "tongbu")
    _add(root, "subtitle", line_of(feed.subtitle))
    for told in feed.told:
        _entry(root, told, feed.kind, publisher)
    etree.indent(root)
    content: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return content + b"\n"


def _entry(root: etree._Element, told: Told, kind: str, publisher: Publisher) -> None:
    entry, bureau = told.entry, line_of(told.member.name)
    element = _add(root, "entry")
    _add(element, "id", entry.id)
    _add(element, "title", line_of(entry.title))
    _add(element, "updated", entry.updated.isoformat())
    _add(_add(element, "author"), "name", line_of(entry.author) or bureau)
    _add(element, "link", href=entry.link, rel="alternate")
    _add(element, "summary", entry.summary, type="text")
    _add(element, "category", term=told.member.id, scheme=publisher.permanent("portal.json"), label=bureau)
    for code, name in entry.topics:
        if code:
            _add(element, "category", term=code, label=name)
    _add(element, "published", entry.published.isoformat())
    source = _add(element, "source")
    _add(source, "id", told.feed.id)
    _add(source, "title", f"{bureau}·{kind}")
    _add(source, "updated", _newest([Told(told.member, told.feed, each) for each in told.feed.entries], entry.updated))


def _newest(told: Sequence[Told], otherwise: datetime) -> str:
    return max((each.entry.updated for each in told), default=otherwise).isoformat()


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    element.text = text or None
    return element
