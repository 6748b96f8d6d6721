"""Facets of a list: the values people narrow it by, with counts before the click."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tongbu.model.vocabulary import ConsultationState, PolicyState
from tongbu.pages.lists.entries import STATE_FACETS, Entry

_STATES = [
    ConsultationState.UPCOMING,
    ConsultationState.OPEN,
    ConsultationState.CLOSED,
    ConsultationState.OVERDUE,
    ConsultationState.ANSWERED,
    ConsultationState.TERMINATED,
    *PolicyState,
]


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet; `options` are (value, count), the useful order first.

    Where it is the state of documents (`of_state`), there is also an option for each state that one of them
    will come to: the browser counts by the reader's day.
    """

    name: str
    options: tuple[tuple[str, int], ...]
    of_state: bool = False


def facets_of(entries: Sequence[Entry]) -> tuple[Facet, ...]:
    """The facets of a list, in the order its entries name them; one with a single value narrows nothing."""
    facets = (_facet(name, counts, entries) for name, counts in counted(entries).items())
    return tuple(facet for facet in facets if len(facet.options) > 1)


def counted(entries: Iterable[Entry]) -> dict[str, Counter[str]]:
    """How many entries have each value of each facet, in the order that they name the facets; in one pass."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        for name, values in entry.facets:
            counts = found[name]
            for value in values:
                counts[value] += 1
    return dict(found)


def in_order(name: str, counts: Counter[str]) -> list[str]:
    """The values of a facet, the useful order first."""
    if name == "年份":
        return sorted(counts, reverse=True)
    return sorted(counts, key=lambda value: (-counts[value], value))


def states_of(entries: Iterable[Entry], counts: Counter[str]) -> list[str]:
    """The states that documents are in, or come to, in the order of a document's life."""
    coming = {state for entry in entries for state in entry.coming}
    return [state.value for state in _STATES if counts[state.value] or state.value in coming]


def _facet(name: str, counts: Counter[str], entries: Iterable[Entry]) -> Facet:
    if name in STATE_FACETS:
        return Facet(name, tuple((state, counts[state]) for state in states_of(entries, counts)), of_state=True)
    return Facet(name, tuple((value, counts[value]) for value in in_order(name, counts)))
