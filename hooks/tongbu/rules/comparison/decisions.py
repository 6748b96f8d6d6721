"""Texts published anew under an amending decision (修改决定), with the decision and the old text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tongbu.model.policy import Policy
from tongbu.rules.rule import Context

if TYPE_CHECKING:
    from tongbu.amending import Applied, Decision


@dataclass(frozen=True, slots=True)
class Consolidation:
    """A new text, the decision's document, what it orders for the old text, and the old text."""

    new: Policy
    document: Policy
    decision: Decision
    old: Policy

    def applied(self) -> Applied:
        """The old text as the decision orders it to be changed."""
        from tongbu.amending import apply

        return apply(self.decision, self.old.text)


def consolidations(context: Context) -> Iterator[Consolidation]:
    """Every new text whose decision and whose old text are on the site."""
    for new in context.policies:
        document = context.library.decision_of(new)
        old = next(iter(context.library.versions_before(new)), None)
        if document and old:
            # Takes long to load, and hardly any text is published under a decision.
            from tongbu.amending import read_decision

            decision = read_decision(_as_written(document))
            yield Consolidation(new, document, decision.for_document(old.meta.title), old)


def _as_written(document: Policy) -> str:
    """The words of a decision, each on the line of its file, so that an instruction's line is the file's."""
    lines: dict[int, list[str]] = defaultdict(list)
    for unit in document.text.walk():
        lines[unit.line] += [part for part in (unit.label, unit.title, unit.text) if part]
    title = f"# {document.text.title or document.meta.title}"
    return "\n".join([title, *("".join(lines[number]) for number in range(2, max(lines, default=1) + 1))])
