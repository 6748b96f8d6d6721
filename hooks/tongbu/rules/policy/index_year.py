"""The year in an 索引号."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.index_number import parse_index_number
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule


class IndexYear(Rule):
    """The year in an 索引号 is neither that of 成文日期 nor that of 发布日期."""

    code = "POL013"
    title = "索引号年份与日期不一致"
    level = Level.WARNING
    concerns = POLICIES
    why = "索引号的年份是信息生成或者录入的年份，对不上通常是沿用了旧的索引号。"
    fix = "核对“索引号”的年份和“成文日期”“发布日期”。"
    authority = (Authority("广东省政府信息公开目录平台的索引号形式"),)
    bad = Example({"policies/2026/a.md": "---\n索引号: 11449900007000011L/2024-00001\n---\n"})
    good = Example({"policies/2026/a.md": "---\n索引号: 11449900007000011L/2026-00001\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every index number of a year in which the document was neither made nor published."""
        for policy in context.policies:
            index = parse_index_number(policy.meta.index_number)
            years = {day.year for day in (policy.meta.drafted, policy.meta.published) if day}
            if index and years and index.year not in years:
                stated = "、".join(f"{year} 年" for year in sorted(years))
                message = f"索引号的年份是 {index.year}，而文件在{stated}成文、发布。"
                yield self.finding(policy, "索引号", message=message)
