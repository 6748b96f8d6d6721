"""Regulations are promulgated by order."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.vocabulary import PolicyCategory
from tongbu.rules.document_number import parse_document_number
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class OrderNumber(Rule):
    """A regulation (规章) whose number is not that of an order (令)."""

    code = "POL007"
    title = "规章没有用令的序号"
    level = Level.ERROR
    concerns = ISSUED
    why = "规章以命令公布，命令载明制定机关、序号和规章名称；不以令公布的不是规章。"
    fix = "写公布令的序号，如“文号: 示例市人民政府令第12号”；不是规章的，改正“文件类别”。"
    authority = (Authority("《规章制定程序条例》第三十条"),)
    bad = Example({"policies/2026/a.md": "---\n文件类别: 规章\n文号: 示府〔2026〕1号\n---\n"})
    good = Example({"policies/2026/a.md": "---\n文件类别: 规章\n文号: 示例市人民政府令第12号\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every regulation numbered like an ordinary document."""
        for policy in issued(context):
            number = parse_document_number(policy.meta.number)
            if policy.meta.category is PolicyCategory.REGULATION and number and not number.is_order:
                message = f"文件类别是“规章”，文号“{policy.meta.number}”却不是令的序号。"
                yield self.finding(policy, "文号", message=message)
