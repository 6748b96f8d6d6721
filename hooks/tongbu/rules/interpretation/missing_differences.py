"""A changed policy is explained by what changed."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.interpretation.elements import DIFFERENCES, covers
from tongbu.rules.readings import interpreted
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule

_REPLACING = """---
替代: [2020/a]
---
"""
_REPLACED = """---
名称: 示例市古树管理办法
文件类别: 行政规范性文件
---
第一条　为了保护古树，制定本办法。
"""


class MissingDifferences(Rule):
    """A policy replaces or amends another, and no interpretation says what is different."""

    code = "INT002"
    title = "没有说明新旧政策差异"
    level = Level.ERROR
    concerns = ISSUED
    why = "文件取代或者修改了旧文件，办事的人最关心哪些变了；解读要素包括新旧政策差异。"
    fix = "在解读正文里写小标题“## 新旧政策差异”，逐条说明哪些新增、哪些修改、哪些取消。"
    authority = (Authority("甘政公开办函〔2019〕1号第三部分"),)
    bad = Example(
        {
            "policies/2026/a.md": _REPLACING,
            "policies/2020/a.md": _REPLACED,
            "interpretations/2026/a.md": "## 背景依据\n\n管护责任一直不清，伤到老树的事情每年都有。\n",
        }
    )
    good = Example(
        {
            "policies/2026/a.md": _REPLACING,
            "policies/2020/a.md": _REPLACED,
            "interpretations/2026/a.md": "## 新旧政策差异\n\n比旧办法多了分级保护，养护责任写到单位。\n",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """One finding for each such policy, at its first publication-stage interpretation."""
        for policy, readings in interpreted(context):
            changed = (*policy.meta.replaces, *policy.meta.amends)
            if not changed:
                continue
            titles = [words for reading in readings for _, words in context.anatomy(reading).headings]
            if not covers(titles, DIFFERENCES):
                relation = "替代" if policy.meta.replaces else "修改"
                message = f"{policy.named}（{policy.source.path}）{relation}了 {changed[0]}，解读没有说明新旧政策差异。"
                first = readings[0]
                yield self.finding(first, message=message, line=first.source.body_line)
