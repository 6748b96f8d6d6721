"""The views of the catalogue (主动公开目录), its adjustments (动态调整), and the guide (指南)."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.views.comparison import Piece
from tongbu.pages.views.disclosure import TableView
from tongbu.pages.views.parts import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """An item: what the catalogue says, the state on the day of the build and its turns, and where it is.

    `links` are pages it is bound to and the newest documents, as (words, address, day); `more` counts the documents
    that are not among them; `limit` and `newest` are words; `lacks` says what is not there, or "".
    """

    anchor: str
    number: str
    clause: str
    title: str
    content: str
    offices: tuple[str, ...]
    limit: str
    channels: tuple[str, ...]
    retention: str
    none_here: str
    state: str
    states: tuple[tuple[str, str], ...]
    newest: str
    links: tuple[Link, ...]
    more: int
    lacks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueView(TableView):
    """The catalogue in force, as of a day.

    - `groups`: the items by their 一级事项, in order; `states` and `total`: how many are in which state;
    - `owed`, `there`, `in_time`, `share`: 应公开尽公开 as numbers, the last in per cent with one decimal;
    - `owed_states`, `there_states`, `timely_states`: which states count for which, for the reader's day;
    - `lacking`: the items that lack or are out of date on some day, this one or a later; `outside`: what is disclosed
      and is not in the catalogue;
    - `since`: the day from which the version is in force; `coming`: that of one that is not in force yet, or "".
    """

    heading: str
    day: str
    since: str
    coming: str
    count: int
    states: tuple[str, ...]
    total: tuple[int, ...]
    owed: int
    there: int
    in_time: int
    share: str
    owed_states: tuple[str, ...]
    there_states: tuple[str, ...]
    timely_states: tuple[str, ...]
    lacking: tuple[ItemRow, ...]
    outside: tuple[Link, ...]
    groups: tuple[tuple[str, tuple[ItemRow, ...]], ...]
    changes_url: str
    guide_url: str


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field that changed: both sides, word by word."""

    name: str
    old: tuple[Piece, ...]
    new: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """An item that came, went or changed (`change` as comparisons name it, `word` for people), and its fields.

    Of one that came or went, `fields` have all that it said.
    """

    id: str
    change: str
    word: str
    number: str
    title: str
    fields: tuple[FieldRow, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """From one version to the next: `old` is the day of the earlier, "" for the first, `coming` one still to come."""

    id: str
    old: str
    new: str
    coming: bool
    count: int
    summary: str
    rows: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class AdjustmentsView:
    """动态调整: every step, newest first."""

    heading: str
    catalogue_url: str
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class GuideView:
    """The guide: its sections as (name, paragraphs), the contact as (name, words); `related` leads to what it names."""

    heading: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    contact: tuple[tuple[str, str], ...]
    supervision: tuple[str, ...]
    updated: str
    related: tuple[Link, ...]
