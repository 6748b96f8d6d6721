"""Evaluation before a validity runs out."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.evaluation import late_before_expiry
from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class EvaluationDue(Rule):
    """A normative document about to expire that was not evaluated in the time before."""

    code = "LIB009"
    title = "有效期将满尚未评估"
    level = Level.WARNING
    concerns = ISSUED
    why = "设有有效期的文件一般在届满六个月前评估；不评估就任其届满，公众办事可能没有依据。"
    fix = "完成评估后写“评估日期”；需要继续实施的，届满前重新公布，不再需要的不必处理。"
    authority = (Authority("《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条"),)
    limits = ("evaluation_days",)
    bad = Example({"policies/2026/a.md": "---\n有效期至: 2026-11-30\n---\n"})
    good = Example(
        {
            "policies/2026/a.md": """---
有效期至: 2026-11-30
评估日期: 2026-06-01
---
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every document within the window; an evaluation counts if made at most as long before the window."""
        for policy in issued(context):
            expires, evaluated = policy.meta.expires, policy.meta.evaluated
            late = late_before_expiry(policy, context.settings.limits.evaluation_days)
            if not expires or not late or not late <= context.today <= expires:
                continue
            if not context.library.stands_alone(policy):
                continue
            if context.library.standing(policy).at(context.today).state.has_force:
                done = f"上次评估是 {evaluated}" if evaluated else "还没有评估记录"
                message = f"有效期至 {expires}，还剩 {(expires - context.today).days} 日，{done}。"
                yield self.finding(policy, "有效期至", message=message)
