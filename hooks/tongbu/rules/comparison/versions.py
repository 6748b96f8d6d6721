"""Which earlier version a note of 对照 speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.comparing import Correction, CorrectionError, read_correction
from tongbu.model.front_matter import ComparisonNote
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.rules.rule import Context

Noted = tuple[Policy, int, ComparisonNote]


def earlier(library: Library, policy: Policy) -> tuple[Policy, ...]:
    """What a policy is compared with: what it replaces or amends first, then all before that, then its draft."""
    found = {old.id: old for old in library.versions_before(policy)}
    waiting = list(found.values())
    for current in waiting:
        for old in library.versions_before(current):
            if old.id not in found and old.id != policy.id:
                found[old.id] = old
                waiting.append(old)
    draft = library.draft_of(policy)
    if draft:
        found[draft.id] = draft
    return tuple(found.values())


def version_meant(library: Library, policy: Policy, note: ComparisonNote) -> Policy | None:
    """The version a note names; where it names none, the first that the policy replaces or amends."""
    if note.old:
        return next((old for old in earlier(library, policy) if old.id == note.old), None)
    return next(iter(library.versions_before(policy)), None)


def noted(context: Context) -> Iterator[Noted]:
    """Every policy with each of its notes."""
    for policy in context.policies:
        for position, note in enumerate(policy.meta.comparison):
            yield policy, position, note


def understood(context: Context) -> Iterator[tuple[Policy, Policy, int, Correction]]:
    """Every note that can be read, with its policy, the old version it speaks of and its position."""
    for policy, position, note in noted(context):
        old = version_meant(context.library, policy, note)
        if old:
            try:
                yield policy, old, position, read_correction(note.articles, note.reason)
            except CorrectionError:
                continue
