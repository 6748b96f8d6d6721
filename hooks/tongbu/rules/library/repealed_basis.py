"""A repealed document is no basis."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.vocabulary import PolicyState
from tongbu.rules.library.standing_of_basis import bases
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule


class RepealedBasis(Rule):
    """A policy in force rests on one that was replaced or repealed."""

    code = "LIB008"
    title = "依据的文件已经废止"
    level = Level.WARNING
    concerns = ISSUED
    why = "依据已被废止或者替代，本文件的规定可能与现行规定不一致，应当及时清理。"
    fix = "对照新文件评估本文件；仍然适用的，把“依据”改成新文件。"
    authority = (Authority("《广东省行政规范性文件管理规定》（粤府令第277号）第三十六条"),)
    bad = Example(
        {
            "policies/2020/a.md": """---
名称: 示例市古树管理办法
文件类别: 行政规范性文件
施行日期: 2020-05-01
---
第一条　为了保护古树，制定本办法。
""",
            "policies/2021/b.md": """---
名称: 示例市古树认养细则
文件类别: 行政规范性文件
施行日期: 2021-05-01
依据: [2020/a]
---
第一条　为了规范古树认养，制定本细则。
""",
            "policies/2026/a.md": "---\n替代: [2020/a]\n---\n",
        }
    )
    good = Example(
        {
            "policies/2021/b.md": """---
名称: 示例市古树认养细则
文件类别: 行政规范性文件
施行日期: 2021-05-01
依据: [2026/a]
---
第一条　为了规范古树认养，制定本细则。
""",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every basis that was repealed, with what did it."""
        for policy, relation, basis, turn in bases(context):
            if turn.state is PolicyState.REPEALED:
                by = context.library.policies[turn.by]
                message = f"依据的{basis.named}已于 {turn.on} 被{by.named}（{by.id}）废止。"
                fix = f"对照新文件评估本文件；仍然适用的，把这一项改成“{by.id}”。"
                yield self.finding(policy, "依据", relation.position, message=message, fix=fix)
