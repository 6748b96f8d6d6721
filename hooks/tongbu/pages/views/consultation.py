"""The view of a 意见征集 notice."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.views.parts import Badge, Banner, BodyView, FileLink, Link, RecordRow, Tab


@dataclass(frozen=True, slots=True)
class ChannelView:
    """One way to comment; `url` is "" where it is not an address to follow."""

    kind: str
    address: str
    url: str


@dataclass(frozen=True, slots=True)
class OpinionView:
    """One opinion and its answer, as published; `disposition` is "办理中" until it is decided."""

    number: str
    received: str
    channel: str
    proposer: str
    article: str
    article_url: str
    opinion: str
    disposition: str
    reason: str


@dataclass(frozen=True, slots=True)
class ConsultationView:
    """A consultation from its notice to its answer.

    `period` is the period in words; `totals` are (word, count) whose counts add up to the number of
    opinions; `opinions` are shown once they are answered for, `statement` is the published answer.
    `final` is what the draft became; `comparisons` set the draft beside that and beside what it is to replace.
    """

    title: str
    badge: Badge
    banners: tuple[Banner, ...]
    record: tuple[RecordRow, ...]
    tabs: tuple[Tab, ...]
    period: str
    shortened: str
    explanation: tuple[str, ...]
    channels: tuple[ChannelView, ...]
    outlets: tuple[str, ...]
    contact: str
    hearing: tuple[RecordRow, ...]
    statement: str
    statement_day: str
    termination: str
    totals: tuple[tuple[str, int], ...]
    opinions: tuple[OpinionView, ...]
    final: Link | None
    comparisons: tuple[Link, ...]
    interpretations: tuple[Link, ...]
    body: BodyView
    files: tuple[FileLink, ...]
