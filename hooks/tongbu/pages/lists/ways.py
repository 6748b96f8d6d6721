"""Ways into the lists: by category, theme, year and state, with counts before the click.

The home page shows the first few of them, and a list that is too long for one page all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from types import MappingProxyType
from urllib.parse import urlencode

from tongbu.pages.columns import INTERPRETATIONS, POLICIES, SEARCH
from tongbu.pages.lists.entries import STATE_FACETS, Entry
from tongbu.pages.lists.facets import counted, in_order, states_of
from tongbu.pages.lists.home_changes import HORIZON
from tongbu.pages.lists.rows import Rows
from tongbu.pages.lists.sheets import is_long
from tongbu.pages.lists.shelves import SHELVINGS
from tongbu.pages.page import Column
from tongbu.pages.views.home import Count, Way, Ways

SHOWN = 10
"""So many ways by one facet stand on the home page."""
_BY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {POLICIES.url: ("文件类别", "有效性", "主题分类", "年份"), INTERPRETATIONS.url: ("解读形式",)}
)
_BY_WHERE_LONG: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {POLICIES.url: ("发布机构",), INTERPRETATIONS.url: ("年份",)}
)
_FOUND_BY_SEARCH = ("文件类别", "有效性", "发布机构")
"""The facets of which no value has a page of its own."""


def narrowed(column: Column, facet: str, value: str, *, long: bool = False) -> str:
    """The address of a list narrowed to one value: its own page, or as facets.mjs or the search page reads it.

    A short list narrows itself, a `long` one has no row of most documents.
    """
    if long and facet in _FOUND_BY_SEARCH:
        return f"{SEARCH.url}?{urlencode({'类型': column.name, facet: value})}"
    for shelving in SHELVINGS[column.url]:
        if shelving.facet == facet and (long or column == POLICIES):
            return shelving.url(value)
    return f"{column.url}?{urlencode({facet: value})}"


def ways_in(rows: Rows) -> tuple[Ways, ...]:
    """The first ways from the home page by each facet that documents have."""
    return tuple(
        Ways(ways.facet, ways.ways[:SHOWN], ways.url, max(0, len(ways.ways) - SHOWN))
        for column in (POLICIES, INTERPRETATIONS)
        for ways in _ways_by(column, rows, _BY[column.url])
    )


def ways_of(column: Column, rows: Rows) -> tuple[Ways, ...]:
    """All the ways of a long list; the search is not asked for what all documents share."""
    found = _ways_by(column, rows, (*_BY[column.url], *_BY_WHERE_LONG[column.url]))
    return tuple(ways for ways in found if ways.facet not in _FOUND_BY_SEARCH or len(ways.ways) > 1)


def _ways_by(column: Column, rows: Rows, facets: Sequence[str]) -> Iterator[Ways]:
    entries = rows.policies if column == POLICIES else rows.interpretations
    counts = counted(entries)
    long = is_long(len(entries), rows.size)
    for facet in facets:
        if options := _options(facet, counts.get(facet, Counter()), entries, rows.day):
            ways = (Way(value, narrowed(column, facet, value, long=long), numbers) for value, numbers in options)
            yield Ways(facet, tuple(ways), column.url)


def _options(
    facet: str, counts: Counter[str], entries: Sequence[Entry], day: date
) -> list[tuple[str, tuple[Count, ...]]]:
    """The values of a facet, each with its number of documents on the days to come."""
    if facet in STATE_FACETS:
        states = states_of(entries, counts)
        changes = _changes(entries, day) if states else {}
        return [(state, _numbers(counts[state], changes.get(state, Counter()))) for state in states]
    return [(value, (Count(counts[value], "", "", shown=True),)) for value in in_order(facet, counts)]


def _changes(entries: Sequence[Entry], day: date) -> dict[str, Counter[str]]:
    """By how many documents each state grows on each day from that of the build to the horizon."""
    today, end = day.isoformat(), (day + HORIZON).isoformat()
    found: dict[str, Counter[str]] = {}
    for entry in entries:
        for (_, before), (on, after) in pairwise(entry.states):
            if today < on <= end:
                found.setdefault(before, Counter())[on] -= 1
                found.setdefault(after, Counter())[on] += 1
    return found


def _numbers(number: int, changes: Counter[str]) -> tuple[Count, ...]:
    """How many documents are in a state from the day of the build to the horizon."""
    turns = [("", number)]
    for on in sorted(on for on, change in changes.items() if change):
        number += changes[on]
        turns.append((on, number))
    ends = [on for on, _ in turns[1:]] + [""]
    return tuple(Count(count, start, until, shown=not start) for (start, count), until in zip(turns, ends, strict=True))
