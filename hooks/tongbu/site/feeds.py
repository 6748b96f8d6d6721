"""Feeds and calendars beside the pages, and what templates say of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import NamedTuple

from tongbu.cataloguing.keeping import Keeping
from tongbu.deadlines import deadlines
from tongbu.reading.project import Project
from tongbu.site.inspection import log
from tongbu.syndicating import (
    CONSULTATIONS,
    DEADLINES,
    NEAREST,
    Days,
    Publisher,
    calendar_of,
    consultation_calendar,
    consultation_days,
    feeds,
    nearest,
    publisher_of,
    told_to_the_public,
    write_feed,
)

_NOWHERE = (
    "没有网站地址，订阅源（feeds/）没有生成：订阅源里的链接必须是完整网址。\n"
    "  怎么改：在 mkdocs.yml 填写 site_url，或者在 extra.tongbu 的“网站”下面填写“域名”。"
)


@dataclass(frozen=True, slots=True)
class Subscription:
    """Something that readers' programs can follow.

    `url` is relative to the site's root, `address` absolute or "" where the site's own is not known. `title` names the
    site too, as a list of subscriptions in the reader's program needs it; `name` does not. `note` says what is in it.
    `topic` is the one theme it is about, or "".
    """

    name: str
    title: str
    url: str
    address: str
    note: str
    topic: str = ""


class Unwritten(NamedTuple):
    """A file that is as it was where it `says` the same as it did, and need not be made again."""

    says: object
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Syndication:
    """The files by their addresses, and what there is to subscribe to, the most general first."""

    files: Mapping[str, Unwritten]
    feeds: tuple[Subscription, ...]
    calendars: tuple[Subscription, ...]

    def without_files(self) -> Syndication:
        """The same, once the files are where they belong."""
        return replace(self, files={})


def syndicate(
    project: Project, day: date, site_url: str, site_name: str, days: Mapping[str, Days], keeping: Keeping
) -> Syndication:
    """Everything to subscribe to, as it is on a day; without an address of the site only calendars, and a log entry.

    `days` are those of each document, by its address; `keeping` is what the catalogue and the key columns come to.
    """
    publisher = publisher_of(project.settings, site_url, site_name)
    files: dict[str, Unwritten] = {}
    return Syndication(
        feeds=_feeds(project, publisher, day, days, files),
        calendars=_calendars(project, publisher, day, days, keeping, files),
        files=files,
    )


def _feeds(
    project: Project, publisher: Publisher, day: date, days: Mapping[str, Days], files: dict[str, Unwritten]
) -> tuple[Subscription, ...]:
    if not publisher.base:
        log.info(_NOWHERE)
        return ()
    found = []
    for feed in feeds(project.library, project.settings, publisher.website, day, lambda url: days[url].news):
        files[feed.url] = Unwritten(feed, partial(write_feed, feed, publisher, day))
        address = publisher.address(feed.url)
        found.append(Subscription(feed.name, feed.title, feed.url, address, feed.subtitle, feed.topic))
    return tuple(sorted(found, key=lambda feed: bool(feed.topic)))


def _calendars(
    project: Project,
    publisher: Publisher,
    day: date,
    days: Mapping[str, Days],
    keeping: Keeping,
    files: dict[str, Unwritten],
) -> tuple[Subscription, ...]:
    library, settings = project.library, project.settings
    write = partial(consultation_calendar, library, settings.limits, publisher, day)
    files[CONSULTATIONS] = Unwritten(tuple(consultation_days(library, settings.limits, day)), write)
    near = tuple(library[url] for url in nearest(days, day, NEAREST))
    found = deadlines(library, settings, settings.calendar(), day, project.disclosure, near, keeping)
    due = told_to_the_public(found, day)
    files[DEADLINES] = Unwritten(due, partial(calendar_of, due, publisher, day, for_authors=False))
    offered = (
        ("意见征集日历", CONSULTATIONS, "征求意见的起止日期和听证会"),
        ("办理期限日历", DEADLINES, "反馈、听证、施行、评估、有效期，以及政务公开的任务、目录和专栏更新等期限"),
    )
    return tuple(
        Subscription(name, f"{publisher.website}·{name}", url, publisher.address(url), note)
        for name, url, note in offered
    )
