"""Which feeds and calendars a portal has: files by their addresses, and what pages say of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from icalendar import Event

from tongbu.portal.member import FEEDS, Member, RefusedSiteError
from tongbu.portal.subscriptions.atom_entries import NotAFeedError, feed_in
from tongbu.portal.subscriptions.atom_feed import MergedFeed, atom, merged
from tongbu.portal.subscriptions.calendar import NotACalendarError, events_in, merged_calendar
from tongbu.syndicating.calendars import CONSULTATIONS
from tongbu.syndicating.publisher import Publisher

_PAGE = "catalogue/"
_ABOUT = {
    "政策文件": "各单位政策文件的发布、施行、修改、废止和失效",
    "政策解读": "各单位政策解读的发布",
    "意见征集": "各单位征求意见的开始、即将截止、截止、公布采纳情况、逾期未反馈和终止",
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A feed or a calendar as the theme tells of it, and its content; about everything, so its `topic` is always ""."""

    name: str
    title: str
    url: str
    address: str
    note: str
    content: bytes
    topic: str = ""


def subscriptions(
    members: Sequence[Member], publisher: Publisher, day: date
) -> tuple[tuple[Offer, ...], tuple[Offer, ...]]:
    """The feeds and the calendars; a kind that no site has is not there, and without an address of its own no feed is.

    RefusedSiteError where a site's file is none that a build wrote, or was altered since the site was verified.
    """
    feeds = tuple(_feeds(members, publisher, day)) if publisher.base else ()
    return feeds, tuple(_calendars(members, publisher, day))


def _feeds(members: Sequence[Member], publisher: Publisher, day: date) -> Iterator[Offer]:
    for path, kind in FEEDS.items():
        found = []
        for member in members:
            if path in member.record.files:
                try:
                    found.append((member, feed_in(member.content(path))))
                except NotAFeedError:
                    raise RefusedSiteError(f"{member.named}：{path} 不是构建写出的订阅源，请重新构建") from None
        if found:
            title, told = f"{publisher.website}·{kind}", merged(found, publisher.base)
            content = atom(MergedFeed(path, _PAGE, title, _ABOUT[kind], kind, told), publisher, day)
            yield Offer(f"{kind}订阅源", title, path, publisher.address(path), _ABOUT[kind], content)


def _calendars(members: Sequence[Member], publisher: Publisher, day: date) -> Iterator[Offer]:
    having = [member for member in members if CONSULTATIONS in member.record.files]
    if not having:
        return
    events: list[Event] = []
    for member in having:
        try:
            events += events_in(member.content(CONSULTATIONS), member, publisher.base)
        except NotACalendarError:
            raise RefusedSiteError(f"{member.named}：{CONSULTATIONS} 不是构建写出的日历，请重新构建") from None
    title, note = f"{publisher.website}·意见征集", "各单位征求意见的起止日期和听证会"
    content = merged_calendar(CONSULTATIONS, title, f"{note}，截止以前提醒。", events, publisher, day)
    yield Offer("意见征集日历", title, CONSULTATIONS, publisher.address(CONSULTATIONS), note, content)
