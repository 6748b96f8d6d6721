"""No document bears on itself."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule


class SelfRelation(Rule):
    """A policy that replaces, amends, repeals or rests on itself."""

    code = "LIB002"
    title = "文件引用了自己"
    level = Level.ERROR
    concerns = POLICIES
    why = "文件不能替代、修改、废止自己，也不能以自己为依据；照此计算，它一施行就已废止。"
    fix = "改成实际被替代、修改、废止或者引用的文件。"
    authority = (Authority("本系统规定：文件关系必须指向另一份文件"),)
    bad = Example({"policies/2026/a.md": "---\n废止: [2026/a]\n---\n"})
    good = Example({"policies/2026/a.md": "---\n废止: null\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every relation from a policy to itself."""
        for policy in context.policies:
            for relation in context.library.relations_from(policy):
                if relation.target_id == policy.id:
                    message = f"“{relation.kind}”写的“{relation.written}”就是本文件。"
                    yield self.finding(policy, relation.kind.value, relation.position, message=message)
