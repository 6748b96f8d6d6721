"""A waiver whose day has passed."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example
from tongbu.rules.waiving import Outcome, WaiverRule


class ExpiredWaiver(WaiverRule):
    """豁免 until a day before today."""

    code = "WVR002"
    title = "豁免已经到期"
    level = Level.WARNING
    why = "豁免只是暂缓，到期后原来的问题重新计入，不能一直挂着。"
    fix = "改正原来的问题并删去这条豁免；确需延长的，经同意后改“期限”并更新“理由”。"
    authority = (Authority("本系统规定：豁免必须有期限"),)
    bad = Example(
        {
            "policies/2026/a.md": """---
文号: 示林〔2026〕3号
豁免:
  - 规则: POL006
    理由: 编号正在调整
    期限: 2026-05-31
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
        """Every waiver that ran out before today."""
        for given in outcome.given:
            waiver = given.waiver
            if waiver.until < context.today:
                message = f"对 {waiver.rule} 的豁免已于 {waiver.until} 到期（今天是 {context.today}），不再起作用。"
                yield self.finding(given.document, "豁免", given.position, "期限", message=message)
