"""A section of a report that says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.report.report import AnnualReport
from tongbu.model.finding import Finding, Level
from tongbu.rules.annual_report.tables import CONTENT, FORMAT
from tongbu.rules.rule import Context, DisclosureRule, Example

_MATTERS = ("主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障")
_OF_GOVERNMENTS = ("工作考核", "社会评议", "责任追究")
_PROBLEMS = ("主要问题", "改进情况")


class MissingSection(DisclosureRule):
    """A section, or a matter of the first one, that the format wants and that is empty."""

    code = "REP012"
    title = "年度报告缺少规定的内容"
    level = Level.ERROR
    why = "格式规定了六个部分，总体情况还要写到五个方面，缺一项就要退回重报。"
    fix = "补上这一项；确实没有的，写明没有。没有写完的报告，文件名以“_”开头，暂不检查。"
    authority = (FORMAT, CONTENT)
    bad = Example({"docs/disclosure/reports/2025.yml": "总体情况:\n  主动公开: 按时公布文件。\n"})
    good = Example(
        {
            "docs/disclosure/reports/2025.yml": """总体情况:
  主动公开: 按时公布文件。
  依申请公开: 按时答复申请。
  政府信息管理: 公开前逐件审查。
  平台建设: 目录可以下载。
  监督保障: 责任落实到科室。
存在的主要问题及改进情况:
  主要问题: 图解不多。
  改进情况: 每季度至少做一件。
其他需要报告的事项:
  信息处理费: 0
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such section, or matter."""
        for report in context.disclosure.reports.values():
            for section, key in _missing(report, of_government=context.settings.organisation.name.endswith("人民政府")):
                message = f"{report.year}年的年度报告没有写“{section}”的“{key}”。"
                yield self.finding(report, section, key, message=message)


def _missing(report: AnnualReport, *, of_government: bool) -> Iterator[tuple[str, str]]:
    written = {key for key, _ in report.file.prose()}
    matters = (*_MATTERS, *_OF_GOVERNMENTS) if of_government else _MATTERS
    for section, keys in (("总体情况", matters), ("存在的主要问题及改进情况", _PROBLEMS)):
        for key in keys:
            if (section, key) not in written:
                yield section, key
    if report.file.matters.fees is None:
        yield "其他需要报告的事项", "信息处理费"
