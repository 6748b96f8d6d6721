"""What the home page says of policies whose standing changes around a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.vocabulary import PolicyState
from tongbu.pages.addresses import policy_url
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

Turned = tuple[date, PolicyState, Policy]


def turns_around(library: Library, day: date) -> tuple[Turned, ...]:
    """Every change of a published policy that may be shown between a day and the horizon, by day."""
    found = [
        (turn.on, turn.state, policy)
        for policy in library.policies.values()
        if not policy.is_draft
        for turn in library.standing(policy).turns
        if turn.state in _WORDS and day - RECENT <= turn.on <= day + SOON + HORIZON
    ]
    return tuple(sorted(found, key=lambda change: (change[0], change[2].id)))


def coming(turns: tuple[Turned, ...], day: date) -> Iterator[ChangeOfState]:
    """What changes soon, the soonest first: the first few, and the few that take their place."""
    later = [turned for turned in turns if turned[0] > day]
    within = sum(turned[0] <= day + HORIZON for turned in later)
    for on, state, policy in later[: within + SHOWN]:
        yield _change(on, state, policy, on - SOON, on, day)


def recent(turns: tuple[Turned, ...], day: date) -> Iterator[ChangeOfState]:
    """What changed lately, the latest first: what changes until the horizon, and the last few before."""
    known = [turned for turned in turns if turned[0] <= day + HORIZON]
    within = sum(turned[0] > day for turned in known)
    for on, state, policy in sorted(known, key=lambda turned: turned[0], reverse=True)[: within + SHOWN]:
        yield _change(on, state, policy, on, on + RECENT, day)


def _change(on: date, state: PolicyState, policy: Policy, start: date, end: date, day: date) -> ChangeOfState:
    link = Link(policy.meta.title, policy_url(policy), policy.meta.number)
    return ChangeOfState(
        on.isoformat(), _WORDS[state], state.value, link, start.isoformat(), end.isoformat(), start <= day < end
    )
