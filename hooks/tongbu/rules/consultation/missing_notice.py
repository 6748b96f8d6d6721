"""A draft for comment carries its notice."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule


class MissingNotice(Rule):
    """A file of category 征求意见稿 without 征求意见."""

    code = "CON001"
    title = "征求意见稿没有填写征求意见"
    level = Level.ERROR
    concerns = DRAFTS
    why = "公开征求意见应当公布草案及其说明，并明确提出意见的方式和期限。"
    fix = "补写“征求意见”：事项类型、开始、截止、起草说明、渠道、公布途径、联系方式。"
    authority = (
        Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十五条"),
        Authority("《规章制定程序条例》（国务院令第322号）第十五条"),
    )
    bad = Example({"policies/2026/draft.md": "---\n征求意见: null\n---\n"})
    good = Example({"policies/2026/draft.md": "---\n征求意见:\n  事项类型: 行政规范性文件\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such draft."""
        for policy in context.policies:
            if policy.is_draft and policy.meta.consultation is None:
                message = "“文件类别”是征求意见稿，却没有“征求意见”的内容。"
                yield self.finding(policy, "文件类别", message=message)
