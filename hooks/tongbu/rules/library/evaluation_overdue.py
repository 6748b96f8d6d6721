"""Regular evaluation of documents without a period of validity."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.evaluation import regular_evaluation
from tongbu.model.finding import Finding, Level
from tongbu.model.standing import starts
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class EvaluationOverdue(Rule):
    """A normative document without 有效期至, not evaluated for more years than allowed."""

    code = "LIB010"
    title = "未设有效期的文件该评估了"
    level = Level.WARNING
    concerns = ISSUED
    why = "未设有效期的文件应当定期评估，间隔一般不超过五年，否则过时的规定会一直有效。"
    fix = "完成评估后写“评估日期”；原文设有有效期的，补上“有效期至”。"
    authority = (Authority("《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条"),)
    limits = ("evaluation_years",)
    bad = Example(
        {
            "policies/2020/b.md": """---
名称: 示例市林区道路管理办法
文件类别: 行政规范性文件
施行日期: 2020-05-01
---
第一条　为了加强林区道路管理，制定本办法。
"""
        }
    )
    good = Example(
        {
            "policies/2020/b.md": """---
名称: 示例市林区道路管理办法
文件类别: 行政规范性文件
施行日期: 2020-05-01
评估日期: 2025-04-10
---
第一条　为了加强林区道路管理，制定本办法。
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every document in force whose last evaluation, or start, is too long ago."""
        years = context.settings.limits.evaluation_years
        for policy in issued(context):
            meta, due = policy.meta, regular_evaluation(policy, years)
            if not due or due >= context.today or not context.library.stands_alone(policy):
                continue
            if not context.library.standing(policy).at(context.today).state.has_force:
                continue
            since = f"上次评估是 {meta.evaluated}" if meta.evaluated else f"{starts(policy)} 施行以来没有评估记录"
            key = "评估日期" if meta.evaluated else "施行日期"
            yield self.finding(policy, key, message=f"没有写有效期，{since}，应在 {due} 前评估（{years} 年）。")
