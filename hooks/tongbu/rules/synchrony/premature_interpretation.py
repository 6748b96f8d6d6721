"""An interpretation does not come before its policy."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class PrematureInterpretation(Rule):
    """An interpretation published before the policy it interprets."""

    code = "SYN012"
    title = "解读早于文件发布"
    level = Level.ERROR
    concerns = ISSUED
    why = "文件没有公布就先解读，公众无从对照原文；只有征求意见稿可以先作解读。"
    fix = "核对两边的“发布日期”；解读的是征求意见稿的，把“解读对象”改为征求意见稿的路径。"
    authority = (Authority("《广东省政府系统政策解读工作细则（试行）》（粤办函〔2018〕360号）第一部分：同步解读"),)
    bad = Example({"interpretations/2026/a.md": "---\n发布日期: 2026-03-06\n---\n"})
    good = Example({"interpretations/2026/a.md": "---\n发布日期: 2026-03-09\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such pair in any stage, told at the policy."""
        for policy in issued(context):
            for reading in context.library.interpretations_of(policy):
                published, read = policy.meta.published, reading.meta.published
                if published and read and read < published:
                    message = (
                        f"文件 {policy.source.path} 于 {published} 发布，"
                        f"解读 {reading.source.path} 于 {read} 就发布了，早了 {(published - read).days} 天。"
                    )
                    yield self.finding(policy, "发布日期", message=message)
