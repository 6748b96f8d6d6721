"""The documents on this site that a policy in force rests on, and how they stand today."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.policy import Policy
from tongbu.model.reference import Relation, RelationKind
from tongbu.model.timeline import Turn
from tongbu.model.vocabulary import PolicyState
from tongbu.rules.rule import Context
from tongbu.rules.selecting import issued

_ALIVE = (PolicyState.PENDING, PolicyState.IN_FORCE, PolicyState.AMENDED)


def bases(context: Context) -> Iterator[tuple[Policy, Relation, Policy, Turn[PolicyState]]]:
    """Each policy that is or will be in force, with each 依据 on this site and that one's state today."""
    library = context.library
    for policy in issued(context):
        based_on = [each for each in library.relations_from(policy) if each.kind is RelationKind.BASED_ON]
        if not based_on or library.standing(policy).at(context.today).state not in _ALIVE:
            continue
        for relation in based_on:
            if relation.target_id and relation.target_id != policy.id:
                basis = library.policies[relation.target_id]
                yield policy, relation, basis, library.standing(basis).at(context.today)
