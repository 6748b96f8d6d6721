"""A document as one row of a list: what people choose by, and the data that keeps its state right."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeVar

from tongbu.model.consultation import consultation_stages
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.theme_codes import theme_name
from tongbu.model.timeline import Timeline
from tongbu.pages.state_words import state_words

S = TypeVar("S", bound=StrEnum)

STATE_FACETS = ("有效性", "状态")
"""The facets whose value is the document's state, and so another one on another day."""


class Entry(NamedTuple):
    """One row; a plain tuple, because a library has tens of thousands, kept from build to build.

    `url` is relative to the site's root; `day` is an ISO date or ""; `states` are (ISO day, state) turns,
    the first for all time before the second, empty where a document has no state; `state` is the one
    that holds on the day of the build and `words` what its badge says then; `closes` is the last
    day for comment and `terminated` the day of its termination, each an ISO date or ""; `facets` maps a facet's
    name to this document's values.
    """

    url: str
    kind: str
    title: str
    number: str
    day: str
    summary: str
    state: str
    states: tuple[tuple[str, str], ...]
    facets: tuple[tuple[str, tuple[str, ...]], ...]
    closes: str = ""
    terminated: str = ""
    words: str = ""

    @property
    def coming(self) -> tuple[str, ...]:
        """The states from the one on the day of the build on, in their order."""
        states = [state for _, state in self.states]
        return tuple(states[states.index(self.state) :]) if self.state in states else ()

    def values(self, facet: str) -> tuple[str, ...]:
        """This document's values of a facet."""
        return next((values for name, values in self.facets if name == facet), ())


def state_data(timeline: Timeline[S]) -> tuple[tuple[str, str], ...]:
    """A timeline as (ISO day, state word) pairs for the page's data."""
    return tuple((turn.on.isoformat(), turn.state.value) for turn in timeline.turns)


def policy_entry(library: Library, policy: Policy, day: date) -> Entry:
    """The row of a published policy."""
    meta = policy.meta
    timeline = library.standing(policy)
    return Entry(
        url=f"policies/{policy.id}/",
        kind="政策文件",
        title=meta.title,
        number=meta.number,
        day=_iso(meta.published or meta.drafted),
        summary=meta.summary,
        state=timeline.at(day).state.value,
        states=state_data(timeline),
        facets=(
            ("文件类别", (meta.category.value,)),
            ("主题分类", _known(theme_name(meta.theme))),
            ("年份", _known(str(policy.year or ""))),
            ("发布机构", _known(meta.issuer)),
            ("有效性", (timeline.at(day).state.value,)),
        ),
    )


def interpretation_entry(reading: Interpretation) -> Entry:
    """The row of an interpretation."""
    meta = reading.meta
    return Entry(
        url=f"interpretations/{reading.id}/",
        kind="政策解读",
        title=meta.title,
        number="",
        day=_iso(meta.published),
        summary=meta.summary,
        state="",
        states=(),
        facets=(
            ("解读形式", tuple(form.value for form in meta.forms)),
            ("解读阶段", (meta.stage.value,)),
            ("年份", _known(str(reading.year or ""))),
            ("解读单位", _known(meta.unit)),
        ),
    )


def consultation_entry(draft: Policy, day: date, feedback_days: int) -> Entry:
    """The row of a draft under consultation."""
    meta = draft.meta
    notice = meta.consultation
    timeline = consultation_stages(notice, feedback_days) if notice else None
    state = timeline.at(day).state.value if timeline else ""
    return Entry(
        url=f"policies/{draft.id}/",
        kind="意见征集",
        title=meta.title,
        number="",
        day=_iso(notice.opens if notice else meta.published),
        summary=meta.summary,
        state=state,
        states=state_data(timeline) if timeline else (),
        facets=(
            ("状态", _known(state)),
            ("事项类型", (notice.matter.value,) if notice else ()),
            ("主题分类", _known(theme_name(meta.theme))),
            ("年份", _known(str(draft.year or ""))),
        ),
        closes=_iso(notice.closes) if notice else "",
        terminated=_iso(notice.termination.on) if notice and notice.termination else "",
        words=state_words(state, notice.closes, day) if notice else "",
    )


def newest_first(entries: list[Entry]) -> tuple[Entry, ...]:
    """Entries by day, newest first; undated ones last; ties by address, so that builds agree."""
    return tuple(sorted(sorted(entries, key=lambda entry: entry.url), key=lambda entry: entry.day, reverse=True))


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _known(value: str) -> tuple[str, ...]:
    return (value,) if value else ()
