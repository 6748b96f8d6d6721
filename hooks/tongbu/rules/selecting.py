"""Which documents a rule looks at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.rules.rule import Context


def issued(context: Context) -> list[Policy]:
    """The policies in question that were issued: all but drafts for comment."""
    return [policy for policy in context.policies if not policy.is_draft]


def documents(context: Context) -> tuple[Policy | Interpretation, ...]:
    """Every document in question."""
    return (*context.policies, *context.readings)


def is_own(context: Context, policy: Policy) -> bool:
    """Whether the site's own organisation issued the policy; unknown names count as own where none is configured."""
    own = context.settings.organisation
    return not own.name or policy.meta.issuer in (own.name, own.short_name)


def shared(policies: Iterable[Policy], key: Callable[[Policy], str]) -> Iterator[tuple[Policy, Policy]]:
    """Each policy whose key another has too, with the first such other; policies without a key are left out."""
    groups: dict[str, list[Policy]] = defaultdict(list)
    for policy in policies:
        if found := key(policy):
            groups[found].append(policy)
    for group in groups.values():
        for policy in group if len(group) > 1 else ():
            yield policy, group[1] if policy is group[0] else group[0]
