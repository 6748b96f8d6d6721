"""A draft for comment is explained to the public."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.readings import some_unreadable
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule


class UnexplainedDraft(Rule):
    """A draft under consultation with neither an explanation (起草说明) nor an interpretation."""

    code = "SYN011"
    title = "征求意见稿没有起草说明或者解读"
    level = Level.ERROR
    concerns = DRAFTS
    why = "公开征求意见应当公布草案及其说明，公众才知道为什么要定、定了什么。"
    fix = "在“征求意见”下面填写“起草说明”，写明起草背景、依据和主要内容；或者为征求意见稿新建解读。"
    authority = (
        Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十五条"),
        Authority("《规章制定程序条例》（国务院令第322号）第十五条"),
        Authority("《辽宁省政策文件解读工作规范（试行）》（辽政办〔2022〕43号）第一部分第（五）项"),
    )
    bad = Example({"policies/2026/draft.md": "---\n征求意见:\n  起草说明: null\n---\n"})
    good = Example(
        {"policies/2026/draft.md": "---\n征求意见:\n  起草说明: 为统一湿地公园的设立条件，起草本稿。\n---\n"}
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such draft with a notice."""
        for policy in context.policies:
            notice = policy.meta.consultation
            if not policy.is_draft or notice is None or notice.explanation.strip() or some_unreadable(context):
                continue
            if not context.library.interpretations_of(policy):
                message = f"{policy.named}没有起草说明，也没有解读。"
                yield self.finding(policy, "征求意见", "起草说明", message=message)
