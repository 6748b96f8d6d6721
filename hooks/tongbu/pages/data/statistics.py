"""Counts over the library: what the 数据 page says in words, tables and charts, all from one source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from tongbu.model.library import Library
from tongbu.model.vocabulary import Disposition, PolicyState
from tongbu.pages.consultation.answers import outcome
from tongbu.pages.lists.described import Described
from tongbu.pages.lists.rows import Rows

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


def by_year(rows: Rows) -> Series:
    """Policies and interpretations published per year, every year of the span listed."""
    policies, readings = (
        Counter(int(year) for entry in entries for year in entry.values("年份"))
        for entries in (rows.policies, rows.interpretations)
    )
    years = sorted({*policies, *readings})
    span = range(years[0], years[-1] + 1) if years else range(0)
    return Series(
        "年份", ("政策文件", "政策解读"), tuple((str(year), (policies[year], readings[year])) for year in span)
    )


def by_theme(rows: Rows) -> Series:
    """Policies per 主题分类, most frequent first."""
    themes = (theme for entry in rows.policies for theme in entry.values("主题分类") or (UNKNOWN,))
    return Series("主题分类", ("政策文件",), _ranked(themes))


def by_state(rows: Rows) -> Series:
    """Policies per computed standing on a day; every state is listed, also with none."""
    counts = Counter(entry.state for entry in rows.policies)
    return Series("有效性", ("政策文件",), tuple((state.value, (counts[state.value],)) for state in PolicyState))


def coverage(rows: Rows) -> Series:
    """Per 文件类别: how many policies have an interpretation, and how many have none."""
    done: Counter[str] = Counter()
    missing: Counter[str] = Counter()
    for each in rows.issued.values():
        (done if each.interpreted else missing).update(each.entry.values("文件类别"))
    categories = sorted({*done, *missing}, key=lambda name: (-(done[name] + missing[name]), name))
    return Series("文件类别", ("已解读", "未解读"), tuple((name, (done[name], missing[name])) for name in categories))


def lags(rows: Rows) -> Series:
    """How many policies got their first publication-stage interpretation after how many working days."""
    counts = Counter(each.lag for each in rows.issued.values() if each.lag is not None)
    return Series(
        "间隔",
        ("政策文件",),
        tuple(("当日" if lag == 0 else f"{lag} 个工作日", (counts[lag],)) for lag in sorted(counts)),
    )


def results(library: Library, day: date, most: int = 10) -> Series:
    """What became of the opinions on the drafts whose report is out on a day, the latest reports first."""
    found = []
    for draft in library.drafts:
        notice = draft.meta.consultation
        told = outcome(draft) if notice and notice.feedback and notice.feedback.published <= day else None
        if told and told.received and notice and notice.feedback:
            numbers = tuple(told.counts[disposition] for disposition in Disposition)
            found.append((notice.feedback.published, _DRAFT.sub("", draft.meta.title), numbers))
    latest = sorted(found, key=lambda row: (-row[0].toordinal(), row[1]))[:most]
    words = tuple(disposition.value for disposition in Disposition)
    return Series("征求意见事项", words, tuple((title, numbers) for _, title, numbers in latest))


class Ending(NamedTuple):
    """The last day of a policy's validity, and its id."""

    last: date
    policy: str


def expiring(rows: Rows) -> list[Ending]:
    """The policies that are valid, or will be, and whose 有效期至 is not past; the next to end first, then by id."""
    found = rows.issued.items()
    ends = [
        Ending(each.ends, rows.library.said[url].id)
        for url, each in found
        if each.ends and each.ends >= rows.day and _is_valid(each)
    ]
    return sorted(ends, key=lambda ending: ending.last)


def _is_valid(policy: Described) -> bool:
    return policy.entry.state in (*_VALID, PolicyState.PENDING)


def expiries(found: Sequence[Ending], day: date) -> Series:
    """How many policies end in each half of a year, from the present one to the last in which one does."""
    counts = Counter(_half(ending.last) for ending in found)
    span = range(_half(day), max(counts) + 1) if counts else range(0)
    rows = tuple((f"{index // 2}年{'上下'[index % 2]}半年", (counts[index],)) for index in span)
    return Series("到期时间", ("到期文件",), rows)


def _half(day: date) -> int:
    return day.year * 2 + (day.month > 6)


def _ranked(names: Iterable[str]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    counted = Counter(names)
    return tuple((name, (counted[name],)) for name in sorted(counted, key=lambda name: (-counted[name], name)))
