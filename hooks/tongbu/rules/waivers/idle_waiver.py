"""A waiver that covers nothing."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.files import Files
from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example
from tongbu.rules.waiving import Given, Outcome, WaiverRule


class IdleWaiver(WaiverRule):
    """豁免 in force, for a rule that finds nothing in this document."""

    code = "WVR003"
    title = "豁免没有用处"
    level = Level.WARNING
    why = "问题已经改正而豁免还在，以后再出同样的问题就会被悄悄放过。"
    fix = "删去这条豁免。"
    authority = (Authority("本系统规定：豁免清单只列仍然存在的问题"),)
    bad = Example(
        {
            "policies/2026/a.md": """---
豁免:
  - 规则: POL006
    理由: 编号正在调整
    期限: 2026-07-31
---
"""
        }
    )
    good = Example(
        {
            "policies/2026/a.md": """---
文号: 示林〔2026〕3号
豁免:
  - 规则: POL006
    理由: 编号正在调整
    期限: 2026-07-31
---
"""
        }
    )

    def review(self, context: Context, outcome: Outcome) -> Iterator[Finding]:
        """Every waiver in force, for a rule that ran, that covers no finding."""
        for given in outcome.given:
            code = given.waiver.rule
            if code not in outcome.codes or code in outcome.fixed or given.waiver.until < context.today:
                continue
            if not any(_is_covered(given, waived.finding, context.files) for waived in outcome.waived):
                where = f"“{given.waiver.words}”里" if given.waiver.words else "本文件"
                message = f"{where}没有 {code} 的问题，这条豁免没有用处。"
                yield self.finding(given.document, "豁免", given.position, message=message)


def _is_covered(given: Given, finding: Finding, files: Files) -> bool:
    return finding.rule == given.waiver.rule and finding.path in given.paths and given.covers(finding, files)
