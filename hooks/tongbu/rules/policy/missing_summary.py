"""A summary for the catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class MissingSummary(Rule):
    """A policy without 内容概述, which the public catalogue is to contain."""

    code = "POL026"
    title = "没有内容概述"
    level = Level.NOTE
    concerns = ISSUED
    why = "公开目录应当有内容概述，公众在列表和检索结果里靠它判断文件是否与自己有关。"
    fix = "在元数据里加一行“内容概述: …”，用一句话说明文件管什么、管谁。"
    authority = (Authority("《中华人民共和国政府信息公开条例》第十二条"),)
    bad = Example({"policies/2026/a.md": "---\n内容概述: null\n---\n"})
    good = Example({"policies/2026/a.md": "---\n内容概述: 规定古树名木的认定、养护和管理责任。\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every issued policy without a summary."""
        for policy in issued(context):
            if not policy.meta.summary.strip():
                yield self.finding(policy, "名称", message=f"{policy.named}没有“内容概述”。")
