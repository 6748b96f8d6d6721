"""Whose code an 索引号 carries."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.index_number import parse_index_number
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule
from tongbu.rules.selecting import is_own


class IndexOwner(Rule):
    """An own document whose 索引号 carries another organisation's code."""

    code = "POL012"
    title = "索引号里不是本机关的代码"
    level = Level.ERROR
    concerns = POLICIES
    why = "索引号的前段说明信息由谁制作，用了别的机关的代码就会归到别人名下。"
    fix = "把“/”前面改成本机关的统一社会信用代码；代码变更的，同时更新 mkdocs.yml 的 extra.tongbu.机关。"
    authority = (Authority("广东省政府信息公开目录平台的索引号形式"),)
    bad = Example({"policies/2026/a.md": "---\n索引号: 006939748/2026-00001\n---\n"})
    good = Example({"policies/2026/a.md": "---\n索引号: 007000011/2026-00001\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every own document under a foreign code; nothing where no code is configured."""
        own = context.settings.organisation.credit_code
        for policy in context.policies if own else ():
            index = parse_index_number(policy.meta.index_number)
            if index and is_own(context, policy) and index.code not in (own, own[8:17]):
                message = f"索引号的代码“{index.code}”不是本机关的代码“{own}”。"
                fix = f"改成“索引号: {own}/{index.year}-{index.serial:05}”。"
                yield self.finding(policy, "索引号", message=message, fix=fix)
