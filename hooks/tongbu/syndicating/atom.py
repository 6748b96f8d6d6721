"""A feed as an Atom document (RFC 4287), whose bytes depend on its events and the day alone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING

from tongbu.syndicating.feed import Feed, News
from tongbu.syndicating.plain_text import line_of, text_of
from tongbu.syndicating.publisher import Publisher

if TYPE_CHECKING:
    from feedgen.entry import FeedEntry

_BEIJING = timezone(timedelta(hours=8))


def write_feed(feed: Feed, publisher: Publisher, today: date) -> bytes:
    """The document; `publisher` must have an address. An empty feed was updated on the day `today`."""
    from feedgen.feed import FeedGenerator  # a twentieth of a second, which a build whose feeds stand need not spend

    atom = FeedGenerator()
    atom.id(publisher.permanent(feed.url))
    atom.title(line_of(feed.title))
    atom.subtitle(line_of(feed.subtitle))
    atom.language("zh-CN")
    atom.generator("tongbu")
    atom.updated(max((_moment(each.on, each.at) for each in feed.news), default=_moment(today)))
    atom.author(name=line_of(publisher.bureau) or line_of(publisher.website), uri=publisher.base)
    atom.link(href=publisher.address(feed.url), rel="self", type="application/atom+xml")
    atom.link(href=publisher.address(feed.page), rel="alternate", type="text/html", hreflang="zh-CN")
    for each in feed.news:
        atom.add_entry(_entry(each, publisher), order="append")
    content: bytes = atom.atom_str(pretty=True)
    return content


def _entry(news: News, publisher: Publisher) -> FeedEntry:
    from feedgen.entry import FeedEntry

    entry = FeedEntry()
    moment = _moment(news.on, news.at)
    entry.id(publisher.permanent(news.key))
    entry.title(line_of(news.title))
    entry.summary(text_of(news.summary), type="text")
    entry.published(moment)
    entry.updated(moment)
    entry.link(href=publisher.address(news.url), rel="alternate")
    entry.author(name=line_of(news.author) or line_of(publisher.bureau))
    for topic in news.topics:
        entry.category(term=topic.code, label=line_of(topic.name))
    return entry


def _moment(day: date, at: str = "") -> datetime:
    return datetime.combine(day, time.fromisoformat(at) if at else time(), _BEIJING)
