"""One document does one thing to another."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.reference import Relation, RelationKind
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule

_FORCE = (RelationKind.REPLACES, RelationKind.AMENDS, RelationKind.REPEALS)


class ContradictoryRelation(Rule):
    """The same policy stands twice among 替代, 修改 and 废止 of one document."""

    code = "LIB012"
    title = "对同一文件写了两种关系"
    level = Level.ERROR
    concerns = POLICIES
    why = "被修改的文件继续有效，被替代、废止的不再有效，两样都写就算不出它的效力。"
    fix = "只留一种：有新文件接替的写“替代”，只改部分条文的写“修改”，没有接替的写“废止”。"
    authority = (Authority("本系统规定：一份文件对另一份文件只有一种作用"),)
    bad = Example(
        {
            "policies/2020/a.md": """---
名称: 示例市古树管理办法
文件类别: 行政规范性文件
---
第一条　为了保护古树，制定本办法。
""",
            "policies/2026/a.md": """---
替代: [2020/a]
修改: [2020/a]
---
""",
        }
    )
    good = Example(
        {
            "policies/2020/a.md": """---
名称: 示例市古树管理办法
文件类别: 行政规范性文件
---
第一条　为了保护古树，制定本办法。
""",
            "policies/2026/a.md": "---\n替代: [2020/a]\n---\n",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every relation that comes after another one to the same policy."""
        for policy in context.policies:
            first: dict[str, Relation] = {}
            for relation in context.library.relations_from(policy):
                if relation.kind not in _FORCE or not relation.target_id:
                    continue
                before = first.setdefault(relation.target_id, relation)
                if before is not relation:
                    message = f"“{relation.written}”已经写在“{before.kind}”里，又写在“{relation.kind}”里。"
                    yield self.finding(policy, relation.kind.value, relation.position, message=message)
