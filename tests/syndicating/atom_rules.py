"""What RFC 4287 asks of a feed: its grammar, and what it says in words, as checks of our own."""

from datetime import datetime
from pathlib import Path

import feedparser
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
_GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))


def check(content: bytes) -> feedparser.FeedParserDict:
    """The feed as a reader's program sees it, once it is known to keep the rules."""
    root = etree.fromstring(content)
    _GRAMMAR.assertValid(root)
    _check_links(root)
    entries = root.findall(f"{ATOM}entry")
    names = [_text(each, "id") for each in (root, *entries)]
    assert len(set(names)) == len(names), "an id is used twice (4.2.6)"
    for element in root.iter(f"{ATOM}id", f"{ATOM}updated", f"{ATOM}published"):
        assert element.text == (element.text or "").strip(), "white space around ids and dates (3.3, 4.2.6)"
    days = [_moment(each, "updated") for each in entries]
    assert days == sorted(days, reverse=True)
    assert all(day <= _moment(root, "updated") for day in days)
    parsed = feedparser.parse(content, sanitize_html=False)
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert parsed.version == "atom10"
    assert len(parsed.entries) == len(entries)
    return parsed


def _check_links(root: etree._Element) -> None:
    """One link to the feed itself (4.1.1), and one page for the feed and for each entry (4.1.2)."""
    assert [link.get("rel") for link in root.findall(f"{ATOM}link")] == ["self", "alternate"]
    for entry in root.findall(f"{ATOM}entry"):
        assert [link.get("rel", "alternate") for link in entry.findall(f"{ATOM}link")] == ["alternate"]


def _text(element: etree._Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""


def _moment(element: etree._Element, name: str) -> datetime:
    return datetime.fromisoformat(_text(element, name))
