"""Facets of a list: the values people narrow it by, with counts before the click."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tongbu.pages.entries import Entry


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet; `options` are (value, count), the useful order first."""

    name: str
    options: tuple[tuple[str, int], ...]


def facets_of(entries: Sequence[Entry]) -> tuple[Facet, ...]:
    """The facets of a list, in the order its entries name them; one with a single value narrows nothing."""
    names = dict.fromkeys(name for entry in entries for name, _ in entry.facets)
    facets = (_facet(name, entries) for name in names)
    return tuple(facet for facet in facets if len(facet.options) > 1)


def _facet(name: str, entries: Iterable[Entry]) -> Facet:
    counts = Counter(value for entry in entries for value in entry.values(name))
    if name == "年份":
        order = sorted(counts, reverse=True)
    else:
        order = sorted(counts, key=lambda value: (-counts[value], value))
    return Facet(name, tuple((value, counts[value]) for value in order))
