"""The public can see what became of a draft."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.policy import Policy
from tongbu.rules.consultation.drafts import answered
from tongbu.rules.rule import Authority, Context, Example, LibraryRule
from tongbu.rules.selecting import issued

_DRAFT = re.compile(r"[（(](?:[^（）()]*征求意见稿|[^（）()]*草案[^（）()]*|送审稿)[）)]")
_NAMED = re.compile(r"《(.+)》")

_ANSWERED = """---
名称: 示例市古树名木保护办法（征求意见稿）
征求意见:
  开始: 2025-10-09
  截止: 2025-11-20
  反馈:
    发布日期: 2025-12-10
    情况说明: 共收到意见 2 条，采纳 1 条，不采纳 1 条。
---
"""


class UnlinkedFinal(LibraryRule):
    """A policy of the same name was issued after a consultation, and does not name the draft."""

    code = "CON012"
    title = "正式文件没有关联征求意见稿"
    level = Level.WARNING
    why = "决策公布时要说明意见采纳情况；两份文件不关联，提过意见的人找不到结果。"
    fix = "在正式文件里填写“征求意见稿”，写草案的路径（不含 policies/ 和 .md）。"
    authority = (Authority("《重大行政决策程序暂行条例》（国务院令第713号）第三十二条"),)
    bad = Example({"policies/2026/draft.md": _ANSWERED})
    good = Example(
        {
            "policies/2026/draft.md": _ANSWERED,
            "policies/2026/a.md": "---\n征求意见稿: 2026/draft\n---\n",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such pair, told at the issued policy."""
        drafts = [
            draft
            for draft, _ in answered(context.about(*context.library.drafts))
            if not context.library.final_of(draft)
        ]
        by_name: dict[str, list[Policy]] = defaultdict(list)
        for policy in issued(context) if drafts else ():
            if not policy.meta.draft:
                by_name[_name(policy)].append(policy)
        for draft in drafts:
            notice = draft.meta.consultation
            closes = notice.closes if notice else None
            for policy in by_name[_name(draft)] if closes else ():
                if policy.meta.published and closes and policy.meta.published > closes:
                    message = f"{draft.named}（{draft.source.path}）征求过意见，本文件没有关联它。"
                    fix = f"写“征求意见稿: {draft.id}”；不是由它而来的，改正两份文件的“名称”使其有别。"
                    yield self.finding(policy, "名称", message=message, fix=fix)


def _name(policy: Policy) -> str:
    """The name that a draft and the policy made from it share."""
    title = policy.meta.title
    if policy.is_draft and (named := _NAMED.search(title)):
        title = named[1]
    return "".join(_DRAFT.sub("", title).split())
