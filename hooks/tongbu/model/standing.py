"""The standing (有效性) of a published policy, computed from its dates and from what bears on it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from tongbu.model.policy import Policy
from tongbu.model.reference import RelationKind
from tongbu.model.timeline import Timeline, Turn
from tongbu.model.vocabulary import PolicyState

_RANK = {
    PolicyState.PENDING: 0,
    PolicyState.IN_FORCE: 1,
    PolicyState.AMENDED: 2,
    PolicyState.EXPIRED: 3,
    PolicyState.REPEALED: 4,
}


def starts(policy: Policy) -> date | None:
    """The day a policy takes force: 施行日期, else 发布日期, else 成文日期."""
    return policy.meta.effective or policy.meta.published or policy.meta.drafted


def standing(policy: Policy, affected_by: Iterable[tuple[RelationKind, Policy]]) -> Timeline[PolicyState]:
    """The timeline of a policy's state.

    `affected_by` are the policies that replace, repeal or amend it; the text published anew under an amending
    decision (修改决定) amends it. What has expired or was repealed never comes back: nothing that happens later
    changes its state.
    """
    begin = starts(policy)
    first_day = begin or date.min
    turns = [Turn(date.min, PolicyState.PENDING), Turn(first_day, PolicyState.IN_FORCE)]
    if first_day == date.min:
        turns = turns[1:]
    events: list[Turn[PolicyState]] = []
    if policy.meta.expires:
        events.append(Turn(policy.meta.expires + timedelta(days=1), PolicyState.EXPIRED))
    for kind, other in affected_by:
        lives_on = kind is RelationKind.REPLACES and other.meta.decision
        state = PolicyState.REPEALED if kind.ends_force and not lives_on else PolicyState.AMENDED
        events.append(Turn(starts(other) or date.max, state, other.id))
    for event in sorted(events, key=lambda turn: (turn.on, _RANK[turn.state], turn.by)):
        current = turns[-1].state
        if current in (PolicyState.EXPIRED, PolicyState.REPEALED):
            break
        if _RANK[event.state] > _RANK[current] or event.state is current is PolicyState.AMENDED:
            turns.append(event)
    return Timeline(tuple(turns))
