"""The organ code (发文机关代字) of the site's own documents."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.document_number import parse_document_number
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import is_own, issued


class NumberCode(Rule):
    """A document of the organisation itself under a code that is not in its list."""

    code = "POL008"
    title = "不是本机关的发文代字"
    level = Level.WARNING
    concerns = ISSUED
    why = "代字写错，文号就指向别的机关的文件。"
    fix = "改正文号；新启用的代字请加到 mkdocs.yml 的 extra.tongbu.机关.发文代字；联合发文用主办机关文号的，可以豁免。"
    authority = (Authority("《党政机关公文处理工作条例》第九条第（五）项"),)
    bad = Example({"policies/2026/a.md": "---\n文号: 示材规〔2026〕1号\n---\n"})
    good = Example({"policies/2026/a.md": "---\n文号: 示林规〔2026〕1号\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every own number with a foreign code; nothing where no codes are configured."""
        codes = context.settings.organisation.number_codes
        for policy in issued(context):
            number = parse_document_number(policy.meta.number)
            if not codes or number is None or number.is_order or policy.meta.joint_issuers:
                continue
            if is_own(context, policy) and number.code not in codes:
                message = f"文号的代字“{number.code}”不在本机关的发文代字（{'、'.join(codes)}）中。"
                yield self.finding(policy, "文号", message=message)
