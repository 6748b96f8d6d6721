"""Answered drafts beside the policies they became, compared, with the opinions traced to what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tongbu.comparing import Comparison
from tongbu.consulting.tracing import Trace, trace
from tongbu.model.ledger import Ledger
from tongbu.model.policy import Policy
from tongbu.rules.consultation.drafts import answered
from tongbu.rules.rule import Context


@dataclass(frozen=True)
class Final:
    """A draft, what it became, their comparison as the site shows it, and the traced opinions."""

    draft: Policy
    policy: Policy
    comparison: Comparison
    trace: Trace


def finals(context: Context) -> Iterator[Final]:
    """Every answered draft of which a policy was made; a draft whose ledger cannot be read is left out."""
    for draft, _ in answered(context):
        final = context.library.final_of(draft)
        if final is None or final.id == draft.id or draft.ledger_unread:
            continue
        ledger = draft.ledger or Ledger(draft.source.path, ())
        comparison = context.comparisons.of(draft, final, by_default=False)
        yield Final(draft, final, comparison, trace(ledger, comparison))
