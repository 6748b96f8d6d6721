"""The series of numbers for normative documents."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.vocabulary import PolicyCategory
from tongbu.rules.document_number import parse_document_number
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class NumberSeries(Rule):
    """A normative document (行政规范性文件) numbered outside the 规 series, or the reverse."""

    code = "POL006"
    title = "文号与文件类别不符"
    level = Level.WARNING
    concerns = ISSUED
    why = "行政规范性文件用带“规”字的文号单独编号，公众和监督机关据此识别。"
    fix = "核对“文件类别”和“文号”：是行政规范性文件的，文号代字带“规”字；不是的，改正类别。"
    authority = (Authority("《广州市政策文件解读工作实施办法》（穗府办函〔2017〕313号）第三条：文号为“××规”"),)
    bad = Example({"policies/2026/a.md": "---\n文号: 示林〔2026〕3号\n---\n"})
    good = Example({"policies/2026/a.md": "---\n文号: 示林规〔2026〕1号\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every number whose code and the document's category disagree."""
        for policy in issued(context):
            number = parse_document_number(policy.meta.number)
            if number is None or number.is_order:
                continue
            category, marked = policy.meta.category, number.code.endswith(("规", "规字"))
            if category is PolicyCategory.NORMATIVE and not marked:
                message = f"文件类别是“行政规范性文件”，文号“{policy.meta.number}”的代字却不带“规”字。"
            elif category is PolicyCategory.OTHER and marked:
                message = f"文号“{policy.meta.number}”的代字带“规”字，文件类别却是“其他文件”。"
            else:
                continue
            yield self.finding(policy, "文号", message=message)
