"""Which documents a rule looks at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.model.ties import Said
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


def said_by_policies(context: Context) -> Iterator[Said]:
    """What every policy of the library says of itself and others, drafts included."""
    return (one for url, one in context.library.said.items() if url.startswith("policies/"))


def shared(context: Context, key: Callable[[Said], str]) -> Iterator[tuple[Policy, Policy]]:
    """Each policy whose key another has too, with the first such other; policies without a key are left out."""
    groups: dict[str, list[str]] = defaultdict(list)
    for one in said_by_policies(context):
        if found := key(one):
            groups[found].append(one.id)
    for group in groups.values():
        for place, policy_id in enumerate(group) if len(group) > 1 else ():
            yield context.library.policies[policy_id], context.library.policies[group[0 if place else 1]]
