"""Counts over the library: what the 数据 page says in words, tables and charts, all from one source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from tongbu.model.calendar import WorkCalendar
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.theme_codes import theme_name
from tongbu.model.vocabulary import Disposition, InterpretationStage, PolicyState
from tongbu.pages.consultation.answers import outcome

UNKNOWN = "未注明"
_DRAFT = re.compile(r"（[^（）]*征求意见稿[^（）]*）")
_VALID = (PolicyState.IN_FORCE, PolicyState.AMENDED)


@dataclass(frozen=True, slots=True)
class Series:
    """A table of counts: `rows` are (category, one number per column)."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]

    def total(self, column: int = 0) -> int:
        """The sum of one column."""
        return sum(values[column] for _, values in self.rows)

    @property
    def largest(self) -> tuple[str, int]:
        """The first category with the highest number in the first column."""
        name, values = max(self.rows, key=lambda row: row[1][0], default=("", (0,)))
        return name, values[0]


def published(library: Library) -> list[Policy]:
    """The policies that count: not drafts."""
    return [policy for policy in library.policies.values() if not policy.is_draft]


def by_year(library: Library) -> Series:
    """Policies and interpretations published per year, every year of the span listed."""
    policies = Counter(policy.year for policy in published(library) if policy.year)
    readings = Counter(reading.year for reading in library.interpretations.values() if reading.year)
    years = sorted({*policies, *readings})
    span = range(years[0], years[-1] + 1) if years else range(0)
    rows = tuple((str(year), (policies[year], readings[year])) for year in span)
    return Series("年份", ("政策文件", "政策解读"), rows)


def by_theme(library: Library) -> Series:
    """Policies per 主题分类, most frequent first."""
    themes = (theme_name(policy.meta.theme) or UNKNOWN for policy in published(library))
    return Series("主题分类", ("政策文件",), _ranked(themes))


def by_state(library: Library, day: date) -> Series:
    """Policies per computed standing on a day; every state is listed, also with none."""
    counts = Counter(library.standing(policy).at(day).state for policy in published(library))
    return Series("有效性", ("政策文件",), tuple((state.value, (counts[state],)) for state in PolicyState))


def coverage(library: Library) -> Series:
    """Per 文件类别: how many policies have an interpretation, and how many have none."""
    done: Counter[str] = Counter()
    missing: Counter[str] = Counter()
    for policy in published(library):
        (done if library.interpretations_of(policy) else missing)[policy.meta.category.value] += 1
    categories = sorted({*done, *missing}, key=lambda name: -(done[name] + missing[name]))
    return Series("文件类别", ("已解读", "未解读"), tuple((name, (done[name], missing[name])) for name in categories))


def lags(library: Library, calendar: WorkCalendar) -> Series:
    """How many policies got their first publication-stage interpretation after how many working days."""
    counts: Counter[int] = Counter()
    between = cache(calendar.between)  # many have the same two days
    for policy in published(library):
        days = [
            between(policy.meta.published, reading.meta.published).days
            for reading in library.interpretations_of(policy)
            if policy.meta.published
            and reading.meta.published
            and reading.meta.stage is InterpretationStage.PUBLICATION
        ]
        if days:
            counts[max(0, min(days))] += 1
    rows = tuple(("当日" if lag == 0 else f"{lag} 个工作日", (counts[lag],)) for lag in sorted(counts))
    return Series("间隔", ("政策文件",), rows)


def results(library: Library, day: date, most: int = 10) -> Series:
    """What became of the opinions on the drafts whose report is out on a day, the latest reports first."""
    found = []
    for draft in library.policies.values():
        notice = draft.meta.consultation
        told = outcome(draft) if notice and notice.feedback and notice.feedback.published <= day else None
        if told and told.received and notice and notice.feedback:
            numbers = tuple(told.counts[disposition] for disposition in Disposition)
            found.append((notice.feedback.published, _DRAFT.sub("", draft.meta.title), numbers))
    latest = sorted(found, key=lambda row: (-row[0].toordinal(), row[1]))[:most]
    words = tuple(disposition.value for disposition in Disposition)
    return Series("征求意见事项", words, tuple((title, numbers) for _, title, numbers in latest))


def expiring(library: Library, day: date) -> list[Policy]:
    """The policies that are valid on a day, or will be, and whose 有效期至 is not past; the next to end first."""
    ends = [
        policy
        for policy in published(library)
        if policy.meta.expires and policy.meta.expires >= day
        if library.standing(policy).at(day).state in (*_VALID, PolicyState.PENDING) and library.stands_alone(policy)
    ]
    return sorted(ends, key=lambda policy: (str(policy.meta.expires), policy.id))


def expiries(policies: Sequence[Policy], day: date) -> Series:
    """How many policies end in each half of a year, from the present one to the last in which one does."""
    counts = Counter(_half(policy.meta.expires) for policy in policies if policy.meta.expires)
    span = range(_half(day), max(counts) + 1) if counts else range(0)
    rows = tuple((f"{index // 2}年{'上下'[index % 2]}半年", (counts[index],)) for index in span)
    return Series("到期时间", ("到期文件",), rows)


def _half(day: date) -> int:
    return day.year * 2 + (day.month > 6)


def _ranked(names: Iterable[str]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    counted = Counter(names)
    return tuple((name, (counted[name],)) for name in sorted(counted, key=lambda name: (-counted[name], name)))
