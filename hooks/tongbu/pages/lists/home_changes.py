"""What the home page says of policies whose standing changes around a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from tongbu.model.vocabulary import PolicyState
from tongbu.pages.lists.described import Described
from tongbu.pages.lists.entries import Entry
from tongbu.pages.views.home import ChangeOfState
from tongbu.pages.views.parts import Link

SHOWN = 5
SOON = timedelta(days=92)
RECENT = timedelta(days=366)
HORIZON = timedelta(days=92)
"""How long after its build the page is right."""

_WORDS = {
    PolicyState.IN_FORCE: "施行",
    PolicyState.AMENDED: "修改",
    PolicyState.REPEALED: "废止",
    PolicyState.EXPIRED: "失效",
}

Turned = tuple[date, PolicyState, Entry]


def turns_around(issued: Mapping[str, Described], day: date) -> tuple[Turned, ...]:
    """Every change of a published policy that may be shown between a day and the horizon, by day, then id."""
    first, last = (day - RECENT).isoformat(), (day + SOON + HORIZON).isoformat()
    found = [
        (date.fromisoformat(on), PolicyState(state), each.entry)
        for each in issued.values()
        for on, state in each.entry.states
        if first <= on <= last and state in _WORDS
    ]
    return tuple(sorted(found, key=lambda change: change[0]))


def coming(turns: tuple[Turned, ...], day: date) -> Iterator[ChangeOfState]:
    """What changes soon, the soonest first: the first few, and the few that take their place."""
    later = [turned for turned in turns if turned[0] > day]
    within = sum(turned[0] <= day + HORIZON for turned in later)
    for on, state, entry in later[: within + SHOWN]:
        yield _change(on, state, entry, on - SOON, on, day)


def recent(turns: tuple[Turned, ...], day: date) -> Iterator[ChangeOfState]:
    """What changed lately, the latest first: what changes until the horizon, and the last few before."""
    known = [turned for turned in turns if turned[0] <= day + HORIZON]
    within = sum(turned[0] > day for turned in known)
    for on, state, entry in sorted(known, key=lambda turned: turned[0], reverse=True)[: within + SHOWN]:
        yield _change(on, state, entry, on, on + RECENT, day)


def _change(on: date, state: PolicyState, entry: Entry, start: date, end: date, day: date) -> ChangeOfState:
    link = Link(entry.title, entry.url, entry.number)
    return ChangeOfState(
        on.isoformat(), _WORDS[state], state.value, link, start.isoformat(), end.isoformat(), start <= day < end
    )
