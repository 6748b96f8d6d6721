"""A level set for a rule that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import process

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example
from tongbu.rules.waiving import Outcome, WaiverRule


class UnknownRuleConfigured(WaiverRule):
    """`extra.tongbu.规则` names a code that no rule has."""

    code = "WVR004"
    title = "设置里有不存在的规则"
    level = Level.ERROR
    why = "规则编号写错，调整的级别就不起作用，以为已经从严或者关闭的其实没有。"
    fix = "在 mkdocs.yml 的 extra.tongbu.规则 下改正编号，或者删去这一行。"
    authority = (Authority("本系统规定：级别按规则编号调整"),)
    bad = Example({"mkdocs.yml": "extra:\n  tongbu:\n    规则:\n      POL909: 警告\n"})
    good = Example({"mkdocs.yml": "extra:\n  tongbu:\n    规则:\n      POL006: 错误\n"})

    def review(self, context: Context, outcome: Outcome) -> Iterator[Finding]:
        """Every configured code that is not among the rules that ran."""
        for code in context.settings.rule_levels:
            if code in outcome.codes - outcome.firm:
                continue
            if code in outcome.firm:
                message, fix = f"{code} 的级别不能调整，这项设置不起作用。", f"删去 extra.tongbu.规则 下的 {code}。"
            else:
                near = process.extractOne(code, sorted(outcome.codes))
                hint = f"最接近的是 {near[0]}。" if near else ""
                message, fix = f"没有编号为“{code}”的规则，这项设置不起作用。{hint}", self.fix
            yield Finding(
                path="mkdocs.yml",
                line=1,
                column=1,
                rule=self.code,
                level=self.level,
                key=f"extra.tongbu.规则.{code}",
                message=message,
                fix=fix,
            )
