"""The check digit of the code in an 索引号."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.check_digits import right_check_digit
from tongbu.model.finding import Finding, Level
from tongbu.rules.index_number import parse_index_number
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule


class IndexCheckDigit(Rule):
    """The code in an 索引号 fails its check digit: a character was mistyped."""

    code = "POL011"
    title = "索引号里的机构代码校验不通过"
    level = Level.ERROR
    concerns = POLICIES
    why = "机构代码的最后一位由前面各位算出，对不上就一定有一位写错了。"
    fix = "对照本机关的统一社会信用代码证书改正。"
    authority = (
        Authority("GB 32100—2015《法人和其他组织统一社会信用代码编码规则》（算法已用真实代码核对）"),
        Authority("GB 11714—1997《全国组织机构代码编制规则》（算法已用真实代码核对）"),
    )
    bad = Example({"policies/2026/a.md": "---\n索引号: 11449900007000012L/2026-00001\n---\n"})
    good = Example({"policies/2026/a.md": "---\n索引号: 11449900007000011L/2026-00001\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every well-formed index number whose code cannot be right."""
        for policy in context.policies:
            index = parse_index_number(policy.meta.index_number)
            wanted = right_check_digit(index.code) if index else None
            if index and wanted:
                message = f"代码“{index.code}”的校验位应为“{wanted}”而不是“{index.code[-1]}”，其中至少有一位写错了。"
                yield self.finding(policy, "索引号", message=message)
