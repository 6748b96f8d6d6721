"""The view of a 意见征集 notice."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.views.comparison import Download
from tongbu.pages.views.parts import Badge, Banner, BodyView, FileLink, Link, RecordRow, Tab, Window


@dataclass(frozen=True, slots=True)
class ChannelView:
    """One way to comment; `url` is "" where it is not an address to follow."""

    kind: str
    address: str
    url: str


@dataclass(frozen=True, slots=True)
class FormView:
    """The printable form (公众意见表): the draft, the period in words, and how to hand it in as (kind, address)."""

    title: str
    period: str
    returns: tuple[tuple[str, str], ...]
    contact: str


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The published answer in short: its day, its statement, its totals in words, and where all of it stands.

    `window` is the time from its publication: a page built before that day does not show it. `awaited` is the time
    before.
    """

    day: str
    statement: str
    sentence: str
    url: str
    has_opinions: bool
    window: Window
    awaited: Window


@dataclass(frozen=True, slots=True)
class ConsultationView:
    """A consultation from its notice to its answer.

    `period` is the period in words, `least` the one the kind of matter asks for, `afterwards` what follows;
    `open` is the time in which one can comment, `closed` the times in which one cannot; `places` is the measure word
    of the places one can comment on (条, 部分), "" where there are none. `form` is the printable form and `downloads`
    the same as a file.
    `answer` is there once the office has written it. `final` is what the draft became; `comparisons` set the
    draft beside that and beside what it is to replace.
    """

    title: str
    badge: Badge
    banners: tuple[Banner, ...]
    record: tuple[RecordRow, ...]
    tabs: tuple[Tab, ...]
    period: str
    least: str
    shortened: str
    afterwards: str
    explanation: tuple[str, ...]
    channels: tuple[ChannelView, ...]
    outlets: tuple[str, ...]
    contact: str
    hearing: tuple[RecordRow, ...]
    open: Window | None
    closed: tuple[Window, ...]
    places: str
    form: FormView | None
    answer: AnswerView | None
    final: Link | None
    comparisons: tuple[Link, ...]
    interpretations: tuple[Link, ...]
    body: BodyView
    files: tuple[FileLink, ...]
    downloads: tuple[Download, ...] = ()
