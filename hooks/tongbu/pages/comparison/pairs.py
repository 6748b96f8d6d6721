"""Which versions are compared with which, and where the comparison stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.pages.addresses import comparison_url, draft_comparison_url, earlier_comparison_url


class PairKind(Enum):
    """Why two documents are compared."""

    PREDECESSOR = auto()
    """The newer one replaces or amends the older one."""
    EARLIER = auto()
    """The older one stands further back in the newer one's history."""
    DRAFT = auto()
    """The older one is the draft (征求意见稿) that was consulted on."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents that are compared; `by_default`: notes of 对照 that name no version speak of this pair."""

    old: Policy
    new: Policy
    kind: PairKind
    url: str
    by_default: bool = False


def pairs_of(library: Library, policy: Policy) -> tuple[Pair, ...]:
    """What a policy is compared with: what it replaces or amends, all before that, and its draft."""
    return (*succession(library, policy), *_drafted(library, policy))


def succession(library: Library, policy: Policy) -> tuple[Pair, ...]:
    """The comparisons with earlier versions: predecessors in their order, then what went before them."""
    return (*predecessor_pairs(library, policy), *_earlier(library, policy))


def predecessor_pairs(library: Library, policy: Policy) -> tuple[Pair, ...]:
    """The comparisons with the versions the policy itself replaces or amends.

    An amending decision (修改决定) is compared with nothing: it says what changes, and is no version.
    """
    return tuple(
        Pair(old, policy, PairKind.PREDECESSOR, comparison_url(policy, position), position == 0)
        for position, old in enumerate(library.versions_before(policy))
    )


def _earlier(library: Library, policy: Policy) -> Iterator[Pair]:
    """The predecessors of predecessors, nearest first, each once; a circle of references ends where it began."""
    near = [pair.old for pair in predecessor_pairs(library, policy)]
    seen = {policy.id, *(old.id for old in near)}
    waiting = list(near)
    for current in waiting:
        for further in predecessor_pairs(library, current):
            if further.old.id not in seen:
                seen.add(further.old.id)
                waiting.append(further.old)
                yield Pair(further.old, policy, PairKind.EARLIER, earlier_comparison_url(policy, further.old))


def _drafted(library: Library, policy: Policy) -> Iterator[Pair]:
    draft = library.draft_of(policy)
    if draft and draft.id != policy.id:
        yield Pair(draft, policy, PairKind.DRAFT, draft_comparison_url(policy))
