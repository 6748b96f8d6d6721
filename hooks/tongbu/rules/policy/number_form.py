"""The three parts of a 文号."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.document_number import parse_document_number
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class NumberForm(Rule):
    """A 文号 that is neither 代字〔年份〕序号 nor an order's number."""

    code = "POL004"
    title = "文号的组成不对"
    level = Level.ERROR
    concerns = ISSUED
    why = "发文字号由发文机关代字、年份、发文顺序号组成，缺一部分就不能唯一识别文件。"
    fix = "写成“代字〔年份〕序号+号”，如 示林规〔2026〕1号；命令（令）写成“××令第1号”。"
    authority = (Authority("《党政机关公文处理工作条例》第九条第（五）项"),)
    bad = Example({"policies/2026/a.md": "---\n文号: 示林规2026年1号\n---\n"})
    good = Example({"policies/2026/a.md": "---\n文号: 示林规〔2026〕1号\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every number of another form, whatever its brackets."""
        for policy in issued(context):
            number = policy.meta.number
            if number and not parse_document_number(number):
                message = f"文号“{number}”不是“代字〔四位年份〕序号+号”的形式。"
                yield self.finding(policy, "文号", message=message)
