"""Facets of a list: the values people narrow it by, with counts before the click."""

from __future__ import annotations

from collections import Counter
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
    names = dict.fromkeys(name for entry in entries for name, _ in entry.facets)
    facets = (_states(name, entries) if name in STATE_FACETS else _facet(name, entries) for name in names)
    return tuple(facet for facet in facets if len(facet.options) > 1)


def _facet(name: str, entries: Iterable[Entry]) -> Facet:
    counts = Counter(value for entry in entries for value in entry.values(name))
    if name == "年份":
        order = sorted(counts, reverse=True)
    else:
        order = sorted(counts, key=lambda value: (-counts[value], value))
    return Facet(name, tuple((value, counts[value]) for value in order))


def _states(name: str, entries: Sequence[Entry]) -> Facet:
    """The states in the order of a document's life."""
    counts = Counter(value for entry in entries for value in entry.values(name))
    coming = {state for entry in entries for state in entry.coming}
    found = (state.value for state in _STATES if counts[state.value] or state.value in coming)
    return Facet(name, tuple((value, counts[value]) for value in found), of_state=True)
