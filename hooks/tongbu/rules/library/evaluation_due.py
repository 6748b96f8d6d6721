"""Evaluation before a validity runs out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tongbu.model.finding import Finding, Level
from tongbu.model.vocabulary import PolicyCategory, PolicyState
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.selecting import issued

_IN_FORCE = (PolicyState.IN_FORCE, PolicyState.AMENDED)


class EvaluationDue(Rule):
    """A normative document about to expire that was not evaluated in the time before."""

    code = "LIB009"
    title = "有效期将满尚未评估"
    level = Level.WARNING
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
        window = timedelta(context.settings.limits.evaluation_days)
        for policy in issued(context):
            expires, evaluated = policy.meta.expires, policy.meta.evaluated
            if policy.meta.category is not PolicyCategory.NORMATIVE or not expires:
                continue
            left = expires - context.today
            if not timedelta(0) <= left <= window or (evaluated and evaluated >= expires - 2 * window):
                continue
            if context.library.standing(policy).at(context.today).state in _IN_FORCE:
                done = f"上次评估是 {evaluated}" if evaluated else "还没有评估记录"
                message = f"有效期至 {expires}，还剩 {left.days} 日，{done}。"
                yield self.finding(policy, "有效期至", message=message)
