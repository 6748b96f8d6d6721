"""The year in a 文号."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.document_number import parse_document_number
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class NumberYear(Rule):
    """The year in a 文号 is not that of 成文日期."""

    code = "POL005"
    title = "文号年份与成文日期不一致"
    level = Level.WARNING
    concerns = ISSUED
    why = "文号按成文当年编排；跨年偶有发生，相差两年以上通常是写错了文号或者日期。"
    fix = "对照原文核对“文号”和“成文日期”，改正写错的一项。"
    authority = (Authority("《党政机关公文处理工作条例》第九条第（五）项"),)
    bad = Example({"policies/2026/a.md": "---\n文号: 示林规〔2025〕1号\n---\n"})
    good = Example({"policies/2026/a.md": "---\n文号: 示林规〔2026〕1号\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every difference: one year is a warning, more an error."""
        for policy in issued(context):
            number, drafted = parse_document_number(policy.meta.number), policy.meta.drafted
            if not (number and number.year and drafted) or number.year == drafted.year:
                continue
            level = Level.WARNING if abs(number.year - drafted.year) == 1 else Level.ERROR
            message = f"文号的年份是 {number.year}，成文日期是 {drafted}。"
            yield self.finding(policy, "文号", message=message, level=level)
