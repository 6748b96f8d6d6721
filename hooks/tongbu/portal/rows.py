"""The documents of all sites as rows of one list, each told by the bureau whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tongbu.model.theme_codes import theme_name
from tongbu.model.vocabulary import ConsultationState
from tongbu.pages.lists.entries import Entry
from tongbu.pages.state_words import state_words
from tongbu.portal.catalogue import Consultation, Document, Interpretation, Policy
from tongbu.portal.member import Member

POLICY, READING, DRAFT = "政策文件", "政策解读", "意见征集"
BUREAU = "单位"


@dataclass(frozen=True, slots=True)
class Row:
    """A document of a site: `bureau` is the name of the site."""

    bureau: str
    entry: Entry


def rows_of(members: Iterable[Member], day: date) -> tuple[Row, ...]:
    """Every document, newest first, with its state as of a day; undated ones last, ties by address."""
    rows = [row for member in members for row in _rows(member, day)]
    rows.sort(key=lambda row: row.entry.url)
    return tuple(sorted(rows, key=lambda row: row.entry.day, reverse=True))


def _rows(member: Member, day: date) -> Iterator[Row]:
    for policy in member.catalogue.policies:
        yield Row(member.name, _policy(member, policy, day))
    for draft in member.catalogue.consultations:
        yield Row(member.name, _draft(member, draft, day))
    for reading in member.catalogue.interpretations:
        yield Row(member.name, _reading(member, reading))


def _policy(member: Member, policy: Policy, day: date) -> Entry:
    issued = policy.published or policy.drafted
    return Entry(
        url=f"{member.home}policies/{policy.id}/",
        kind=POLICY,
        title=policy.title,
        number=policy.number,
        day=_iso(issued),
        summary=policy.summary,
        state=(state := _state(policy, day)),
        states=_turns(policy),
        facets=_facets(member, POLICY, policy.category, policy.theme, issued, state),
        words=state,
    )


def _draft(member: Member, draft: Consultation, day: date) -> Entry:
    opens = draft.opens or draft.published
    state = _state(draft, day)
    ended = next((turn.on for turn in draft.timeline if turn.state == ConsultationState.TERMINATED), None)
    return Entry(
        url=f"{member.home}policies/{draft.id}/",
        kind=DRAFT,
        title=draft.title,
        number="",
        day=_iso(opens),
        summary=draft.summary,
        state=state,
        states=_turns(draft),
        facets=_facets(member, DRAFT, "", draft.theme, opens, state),
        closes=_iso(draft.closes),
        terminated=_iso(ended),
        words=state_words(state, draft.closes, day),
    )


def _reading(member: Member, reading: Interpretation) -> Entry:
    return Entry(
        url=f"{member.home}interpretations/{reading.id}/",
        kind=READING,
        title=reading.title,
        number="",
        day=_iso(reading.published),
        summary=reading.summary,
        state="",
        states=(),
        facets=(*_facets(member, READING, "", "", reading.published, ""), ("解读形式", reading.forms)),
    )


def _facets(
    member: Member, kind: str, category: str, theme: str, day: date | None, state: str
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """All rows name the facets in one order, so that lists of any kind show them in it."""
    values = {
        BUREAU: member.name,
        "类型": kind,
        "文件类别": category,
        "主题分类": theme_name(theme) if theme else "",
        "年份": str(day.year) if day else "",
        "状态": state,
    }
    return tuple((name, (value,) if value else ()) for name, value in values.items())


def _turns(document: Document) -> tuple[tuple[str, str], ...]:
    return tuple(((turn.on or date.min).isoformat(), turn.state) for turn in document.timeline)


def _state(document: Document, day: date) -> str:
    """The last turn that is not after the day; the first holds for all time before the second."""
    state = document.timeline[0].state if document.timeline else ""
    for turn in document.timeline[1:]:
        if turn.on and turn.on <= day:
            state = turn.state
    return state


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
