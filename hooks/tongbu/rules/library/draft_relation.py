"""Drafts and the policies they became."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.policy import Policy
from tongbu.model.reference import Relation, RelationKind
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule


class DraftRelation(Rule):
    """征求意见稿 names what is no draft, a draft names a draft, or a relation of force leads to a draft."""

    code = "LIB013"
    title = "征求意见稿与正式文件的关系不对"
    level = Level.ERROR
    concerns = POLICIES
    why = "征求意见稿没有效力，只能由正式文件指向它；写反了，意见采纳情况和沿革就对不上。"
    fix = "在正式文件里写“征求意见稿: 草案的路径”；草案的“文件类别”是“征求意见稿”；“替代”“依据”等指向正式文件。"
    authority = (Authority("《重大行政决策程序暂行条例》第十五条、第十八条"),)
    bad = Example(
        {
            "policies/2026/a.md": "---\n征求意见稿: 2020/a\n---\n",
            "policies/2020/a.md": """---
名称: 示例市古树管理办法
文件类别: 行政规范性文件
---
第一条　为了保护古树，制定本办法。
""",
        }
    )
    good = Example({"policies/2026/a.md": "---\n征求意见稿: 2026/draft\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every relation between a draft and another document that cannot be."""
        for policy in context.policies:
            for relation in context.library.relations_from(policy):
                target = context.library.policies.get(relation.target_id or "")
                if target:
                    yield from self._between(policy, relation, target)

    def _between(self, policy: Policy, relation: Relation, target: Policy) -> Iterator[Finding]:
        if relation.kind is RelationKind.DRAFTED_AS:
            if policy.is_draft:
                message = "本文件自己就是征求意见稿，不能再写“征求意见稿”。"
                yield self.finding(policy, "征求意见稿", message=message)
            elif not target.is_draft:
                named = f"{target.named}（{target.source.path}）"
                message = f"{named}的文件类别是“{target.meta.category}”，不是征求意见稿。"
                yield self.finding(policy, "征求意见稿", message=message)
        elif target.is_draft:
            message = f"“{relation.kind}”指向的{target.named}是征求意见稿，没有效力。"
            yield self.finding(policy, relation.kind.value, relation.position, message=message)
