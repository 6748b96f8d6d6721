"""What a feed holds: events, each with its own permanent name, and never what is only true for a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import itemgetter

from tongbu.model.theme_codes import theme_code, theme_name

LATEST = 100
"""At most so many events are in one feed, the latest: readers keep what they have fetched before."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A theme (主题分类) as feeds are divided by it: its permanent code and its name in lists."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class News:
    """One event as a feed tells it.

    `key`, relative to the site's root, is its permanent name: no other event ever has it. `at` is a time of day
    (HH:MM) or "", which is the beginning of the day. `url` is the page to read, relative to the site's root. Title and
    summary state days and no distance from them, so that they stay true.
    """

    key: str
    on: date
    title: str
    summary: str
    url: str
    author: str
    topics: tuple[Topic, ...] = ()
    at: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed published at `url`, about what stands on the page at `page`; `news` are the latest 100, newest first.

    `title` names the site and the feed, `name` the feed alone; `topic` is the name of its one theme, or "".
    """

    url: str
    page: str
    name: str
    title: str
    subtitle: str
    news: tuple[News, ...]
    topic: str = ""


def topics_of(*themes: str) -> tuple[Topic, ...]:
    r"""The topics that themes (`大类\小类`) belong to, each once; none for a document without a theme."""
    names = dict.fromkeys(theme_name(theme) for theme in themes)
    return tuple(Topic(theme_code(name), name) for name in names if name)


Untold = tuple[date, Callable[[], News | None]]
"""An event by its day, and what tells it: None where it is no news."""


def events_of(found: Callable[[], Sequence[Untold]], days: Sequence[date] | None) -> Iterable[Untold]:
    """The events of a document; where their `days` are known, one is `found` only when it is told."""
    if days is None:
        return found()
    return ((on, partial(_tell, found, place)) for place, on in enumerate(days))


def _tell(found: Callable[[], Sequence[Untold]], place: int) -> News | None:
    return found()[place][1]()


def latest_told(events: Iterable[Untold], today: date) -> tuple[News, ...]:
    """The same as `latest` of all that the events tell, but only those are told that may be among the latest.

    A library of thousands has tens of thousands of events, and a feed a hundred.
    """
    told: list[News] = []
    for on, tell in sorted((event for event in events if event[0] <= today), key=itemgetter(0), reverse=True):
        if len(told) >= LATEST and on < told[-1].on:
            break
        if news := tell():
            told.append(news)
    return latest(told, today)


def latest(news: Iterable[News], today: date) -> tuple[News, ...]:
    """The latest of what has happened by `today`, newest first; ties by name, so that builds agree."""
    past = (each for each in news if each.on <= today)
    return tuple(sorted(past, key=lambda each: (each.on, each.at, each.key), reverse=True)[:LATEST])
