"""A waiver for a rule that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import process

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example
from tongbu.rules.waiving import Outcome, WaiverRule


class UnknownRuleWaived(WaiverRule):
    """豁免 names a code that no rule has."""

    code = "WVR001"
    title = "豁免了不存在的规则"
    level = Level.ERROR
    why = "规则编号写错，豁免就不起作用，也说不清当时同意的是什么。"
    fix = "改成提示里方括号中的规则编号；不需要的豁免请删去。"
    authority = (Authority("本系统规定：豁免必须针对一条具体规则"),)
    bad = Example(
        {
            "policies/2026/a.md": """---
豁免:
  - 规则: POL909
    理由: 等待市司法局复函
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
    理由: 本机关规范性文件编号尚未启用“规”字，正在调整
    期限: 2026-07-31
---
"""
        }
    )

    def review(self, context: Context, outcome: Outcome) -> Iterator[Finding]:
        """Every waiver whose code is not among the rules that ran."""
        for given in outcome.given:
            code = given.waiver.rule
            if code in outcome.codes:
                continue
            key = ("豁免", given.position, "规则")
            if code.startswith("DOC"):
                fix = "按该问题的提示修改文件，并删去这条豁免。"
                yield self.finding(given.document, *key, message=f"“{code}”是文件格式问题，不能豁免。", fix=fix)
                continue
            near = process.extractOne(code, sorted(outcome.codes))
            fix = f"核对规则编号，最接近的是 {near[0]}；不需要的豁免请删去。" if near else None
            yield self.finding(given.document, *key, message=f"没有编号为“{code}”的规则。", fix=fix)
