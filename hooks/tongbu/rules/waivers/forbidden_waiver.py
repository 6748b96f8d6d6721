"""A waiver of a rule that cannot be waived."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example
from tongbu.rules.waiving import Outcome, WaiverRule


class ForbiddenWaiver(WaiverRule):
    """豁免 of a rule whose faults nobody may let pass, such as a change after approval."""

    code = "WVR005"
    title = "不能豁免的规则"
    level = Level.ERROR
    why = "审签以后的改动、泄密一类的问题不能靠写一条豁免放过。"
    fix = "删去这条豁免，改正原来的问题。"
    authority = (Authority("本系统规定：涉及审签和保密的规则不能豁免"),)
    bad = Example(
        {
            "policies/2026/a.md": """---
豁免:
  - 规则: REV004
    理由: 只改了一个字
    期限: 2026-07-31
---
"""
        }
    )
    good = Example({"policies/2026/a.md": "---\n豁免: null\n---\n"})

    def review(self, context: Context, outcome: Outcome) -> Iterator[Finding]:
        """Every such waiver, whether it would have effect or not."""
        for given in outcome.given:
            if given.waiver.rule in outcome.fixed:
                message = f"{given.waiver.rule} 不能豁免，这条豁免不起作用。"
                yield self.finding(given.document, "豁免", given.position, "规则", message=message)
