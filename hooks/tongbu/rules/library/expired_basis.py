"""An expired document is no basis."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tongbu.model.finding import Finding, Level
from tongbu.model.vocabulary import PolicyState
from tongbu.rules.library.standing_of_basis import bases
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule


class ExpiredBasis(Rule):
    """A policy in force rests on one whose validity has run out."""

    code = "LIB007"
    title = "依据的文件已经失效"
    level = Level.WARNING
    concerns = ISSUED
    why = "有效期届满的文件自动失效，不再作为行政管理的依据。"
    fix = "评估本文件是否需要修改；依据已有新文件的，把“依据”改成新文件。"
    authority = (
        Authority("《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条、第三十六条：评估和清理"),
        Authority("《广东省行政规范性文件管理规定》（粤府令第277号）：届满自动失效", verified=False),
    )
    bad = Example(
        {
            "policies/2020/a.md": """---
名称: 示例市林业发展指导意见
文件类别: 行政规范性文件
施行日期: 2020-05-01
有效期至: 2025-04-30
---
一、总体要求
""",
            "policies/2026/a.md": "---\n依据: [2020/a]\n---\n",
        }
    )
    good = Example(
        {
            "policies/2020/a.md": """---
名称: 示例市林业发展指导意见
文件类别: 行政规范性文件
施行日期: 2022-05-01
有效期至: 2027-04-30
---
一、总体要求
""",
            "policies/2026/a.md": "---\n依据: [2020/a]\n---\n",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every basis that expired."""
        for policy, relation, basis, turn in bases(context):
            if turn.state is PolicyState.EXPIRED:
                last = turn.on - timedelta(1)
                message = f"依据的{basis.named}有效期至 {last}，已经失效。"
                yield self.finding(policy, "依据", relation.position, message=message)
