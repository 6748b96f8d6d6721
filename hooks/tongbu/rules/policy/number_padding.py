"""Leading zeros and 第 in a 文号."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.reference import normalise_number
from tongbu.rules.document_number import without_padding
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class NumberPadding(Rule):
    """The serial of a 文号 has leading zeros (虚位) or is preceded by 第."""

    code = "POL003"
    title = "文号的顺序号编了虚位或者加了“第”字"
    level = Level.ERROR
    concerns = ISSUED
    why = "发文顺序号不编虚位（1 不编为 01）、不加“第”字，否则同一文件会有两种文号。"
    fix = "去掉顺序号前面的 0 和“第”字。"
    authority = (Authority("GB/T 9704—2012《党政机关公文格式》发文字号的编排"),)
    bad = Example({"policies/2026/a.md": "---\n文号: 示林规〔2026〕第01号\n---\n"})
    good = Example({"policies/2026/a.md": "---\n文号: 示林规〔2026〕1号\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every number whose serial is padded; an order (令第1号) keeps its 第."""
        for policy in issued(context):
            right = without_padding(policy.meta.number)
            if right != normalise_number(policy.meta.number):
                message = f"文号“{policy.meta.number}”的顺序号编了虚位或者加了“第”字。"
                yield self.finding(policy, "文号", message=message, fix=f"改成“文号: {right}”。")
