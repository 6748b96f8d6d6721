"""Ways from the home page into the lists: by category, theme, year and state, with counts before the click."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from urllib.parse import urlencode

from tongbu.model.theme_codes import theme_code
from tongbu.pages.columns import INTERPRETATIONS, POLICIES
from tongbu.pages.lists.entries import STATE_FACETS, Entry
from tongbu.pages.lists.facets import facets_of
from tongbu.pages.lists.home_changes import HORIZON
from tongbu.pages.page import Column
from tongbu.pages.views.home import Count, Way, Ways

SHOWN = 10
_BY = ((POLICIES, "文件类别"), (POLICIES, "有效性"), (POLICIES, "主题分类"), (POLICIES, "年份"))
_READINGS = (INTERPRETATIONS, "解读形式")


def narrowed(column: Column, facet: str, value: str) -> str:
    """The address of a list narrowed to one value: its own page, or as facets.mjs reads it."""
    if (column, facet) == (POLICIES, "年份"):
        return f"{POLICIES.url}year/{value}/"
    if (column, facet) == (POLICIES, "主题分类"):
        return f"{POLICIES.url}theme/{theme_code(value)}/"
    return f"{column.url}?{urlencode({facet: value})}"


def ways_in(policies: Sequence[Entry], interpretations: Sequence[Entry], day: date) -> tuple[Ways, ...]:
    """The ways by each facet that documents have."""
    found = [_ways(column, facet, policies, day) for column, facet in _BY]
    found.append(_ways(*_READINGS, interpretations, day))
    return tuple(ways for ways in found if ways.ways)


def _ways(column: Column, name: str, entries: Sequence[Entry], day: date) -> Ways:
    if name in STATE_FACETS:
        options = [(state, _counts(state, entries, day)) for state in _states(entries, name)]
    else:
        counted = Counter(value for entry in entries for value in entry.values(name))
        options = [(value, (Count(counted[value], "", "", shown=True),)) for value in _order(name, counted)]
    ways = [Way(value, narrowed(column, name, value), counts) for value, counts in options]
    return Ways(name, tuple(ways[:SHOWN]), column.url, max(0, len(ways) - SHOWN))


def _order(name: str, counted: Counter[str]) -> list[str]:
    if name == "年份":
        return sorted(counted, reverse=True)
    return sorted(counted, key=lambda value: (-counted[value], value))


def _states(entries: Sequence[Entry], name: str) -> list[str]:
    """The states that documents are in, or come to, in the order of their life."""
    for facet in facets_of(entries):
        if facet.name == name:
            return [state for state, _ in facet.options]
    return sorted({value for entry in entries for value in entry.values(name)})


def _counts(state: str, entries: Sequence[Entry], day: date) -> tuple[Count, ...]:
    """How many documents are in a state from the day of the build to the horizon."""
    today, end = day.isoformat(), (day + HORIZON).isoformat()
    changes: Counter[str] = Counter()
    for entry in entries:
        for (_, before), (on, after) in pairwise(entry.states):
            if today < on <= end:
                changes[on] += (after == state) - (before == state)
    number = sum(entry.state == state for entry in entries)
    turns = [("", number)]
    for on in sorted(on for on, change in changes.items() if change):
        number += changes[on]
        turns.append((on, number))
    ends = [on for on, _ in turns[1:]] + [""]
    return tuple(Count(count, start, until, shown=not start) for (start, count), until in zip(turns, ends, strict=True))
