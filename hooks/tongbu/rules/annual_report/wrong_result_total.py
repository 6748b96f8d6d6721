"""A total of results in table 2 that is not the sum of the results."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.report.cells import Cells
from tongbu.model.disclosure.report.identities import Breach, result_totals
from tongbu.model.finding import Finding, Level
from tongbu.rules.annual_report.tables import FORMAT, IdentityRule
from tongbu.rules.rule import Context, Example


class WrongResultTotal(IdentityRule):
    """A total of results in table 2 that is not the sum of the results."""

    code = "REP002"
    title = "年度报告表二的办理结果总计不对"
    level = Level.ERROR
    why = "总计与各种结果之和不等，读者和上级核对时分不清哪个数字是真的。"
    fix = "核对这一列的各种办理结果（部分公开的只计部分公开），改正总计或者漏填的结果。"
    authority = (FORMAT,)
    bad = Example(
        {
            "docs/disclosure/reports/2025.yml": """表二:
  予以公开: {自然人: 2}
  部分公开: {自然人: 2}
  国家秘密: {自然人: 0}
  法律法规禁止公开: {自然人: 0}
  三安全一稳定: {自然人: 0}
  第三方合法权益: {自然人: 0}
  内部事务信息: {自然人: 0}
  过程性信息: {自然人: 0}
  行政执法案卷: {自然人: 0}
  行政查询事项: {自然人: 0}
  不掌握信息: {自然人: 0}
  需要另行制作: {自然人: 0}
  补正后仍不明确: {自然人: 0}
  信访举报投诉: {自然人: 0}
  重复申请: {自然人: 0}
  公开出版物: {自然人: 0}
  大量反复申请: {自然人: 0}
  确认或者重新出具: {自然人: 0}
  逾期不补正: {自然人: 0}
  逾期不缴费: {自然人: 0}
  其他情形: {自然人: 0}
  办理结果总计: {自然人: 5}
""",
        }
    )
    good = Example(
        {
            "docs/disclosure/reports/2025.yml": """表二:
  予以公开: {自然人: 2}
  部分公开: {自然人: 2}
  国家秘密: {自然人: 0}
  法律法规禁止公开: {自然人: 0}
  三安全一稳定: {自然人: 0}
  第三方合法权益: {自然人: 0}
  内部事务信息: {自然人: 0}
  过程性信息: {自然人: 0}
  行政执法案卷: {自然人: 0}
  行政查询事项: {自然人: 0}
  不掌握信息: {自然人: 0}
  需要另行制作: {自然人: 0}
  补正后仍不明确: {自然人: 0}
  信访举报投诉: {自然人: 0}
  重复申请: {自然人: 0}
  公开出版物: {自然人: 0}
  大量反复申请: {自然人: 0}
  确认或者重新出具: {自然人: 0}
  逾期不补正: {自然人: 0}
  逾期不缴费: {自然人: 0}
  其他情形: {自然人: 0}
  办理结果总计: {自然人: 4}
""",
        }
    )

    def breaches(self, cells: Cells) -> Iterator[Breach]:
        """A total of results in table 2 that is not the sum of the results."""
        return result_totals(cells)

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such cell."""
        return self.of_all(context)
