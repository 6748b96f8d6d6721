"""The form of an 索引号."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.index_number import parse_index_number
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule


class IndexForm(Rule):
    """An 索引号 that is not code/year-serial."""

    code = "POL010"
    title = "索引号的形式不对"
    level = Level.ERROR
    concerns = POLICIES
    why = "索引号是政府信息公开目录的检索号，形式不一就不能与上级平台对接。"
    fix = "写成“统一社会信用代码（18位）或者组织机构代码（9位）/年份-五位流水号”。"
    authority = (
        Authority("《中华人民共和国政府信息公开条例》第十二条"),
        Authority("广东省政府信息公开目录平台的索引号形式；全国没有统一格式，其他省份可以关闭本规则"),
    )
    bad = Example({"policies/2026/a.md": "---\n索引号: 11449900007000011L-2026-1\n---\n"})
    good = Example({"policies/2026/a.md": "---\n索引号: 11449900007000011L/2026-00001\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every index number of another form."""
        for policy in context.policies:
            written = policy.meta.index_number
            if written and not parse_index_number(written):
                example = f"{context.settings.organisation.credit_code or '18位统一社会信用代码'}/2026-00001"
                fix = f"写成“代码/四位年份-五位流水号”，如 {example}。"
                yield self.finding(policy, "索引号", message=f"索引号“{written}”的形式不对。", fix=fix)
