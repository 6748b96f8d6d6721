"""A successor is younger than what it replaces."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.reference import RelationKind
from tongbu.model.standing import starts
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued

_SUCCESSION = (RelationKind.REPLACES, RelationKind.AMENDS, RelationKind.REPEALS)


class OlderSuccessor(Rule):
    """A policy in force earlier than the one it replaces, amends or repeals."""

    code = "LIB004"
    title = "旧文件替代了新文件"
    level = Level.ERROR
    concerns = ISSUED
    why = "后施行的文件才能替代、修改、废止先施行的文件，倒过来写会把现行文件显示为已废止。"
    fix = "核对两份文件的施行日期和关系：通常是把“替代”写进了旧文件，应当移到新文件里。"
    authority = (Authority("本系统规定：沿革按施行日期先后"),)
    bad = Example(
        {
            "policies/2020/a.md": """---
名称: 示例市古树管理办法
文件类别: 行政规范性文件
施行日期: 2020-05-01
替代: [2026/a]
---
第一条　为了保护古树，制定本办法。
""",
        }
    )
    good = Example(
        {
            "policies/2020/a.md": """---
名称: 示例市古树管理办法
文件类别: 行政规范性文件
施行日期: 2020-05-01
---
第一条　为了保护古树，制定本办法。
""",
            "policies/2026/a.md": "---\n替代: [2020/a]\n---\n",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such relation where both days are known."""
        for policy in issued(context):
            begins = starts(policy)
            for relation in context.library.relations_from(policy):
                if relation.kind not in _SUCCESSION or not relation.target_id or relation.target_id == policy.id:
                    continue
                other = context.library.policies[relation.target_id]
                earlier = starts(other)
                if begins and earlier and begins < earlier:
                    message = f"本文件 {begins} 施行，却{relation.kind} {earlier} 才施行的{other.named}。"
                    yield self.finding(policy, relation.kind.value, relation.position, message=message)
