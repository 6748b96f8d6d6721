"""The six sections of a report, their prose filled from its figures."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.report.cells import written
from tongbu.model.disclosure.report.figures import BLANK, Figures
from tongbu.model.disclosure.report.prose import filled, paragraphs
from tongbu.model.disclosure.report.report import AnnualReport
from tongbu.pages.disclosure.reports.forms import filled_forms
from tongbu.pages.views.annual_report import ProseView, SectionView
from tongbu.settings import Organisation

_NUMERALS = "一二三四五六七八"
_OVERVIEW, _PROBLEMS, _MATTERS = "总体情况", "存在的主要问题及改进情况", "其他需要报告的事项"


def lead(report: AnnualReport, organisation: Organisation) -> tuple[str, ...]:
    """What every report says before its first section: what it rests on, its period, whom to ask."""
    year = report.year
    told = [
        (
            "本报告根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》编制。"
            f"所列数据的统计期限为{year}年1月1日至12月31日。"
        )
    ]
    ways = (
        ("地址", organisation.address),
        ("邮编", organisation.post_code),
        ("电话", organisation.telephone),
        ("邮箱", organisation.email),
    )
    if known := "，".join(f"{name}：{value}" for name, value in ways if value):
        told.append(f"对本报告有疑问的，请与{organisation.name or '本机关'}联系（{known}）。")
    return tuple(told)


def sections(report: AnnualReport, figures: Figures) -> tuple[SectionView, ...]:
    """The sections in the order of the format."""
    said = {key: paragraphs(filled(text, figures)) for key, text in report.file.prose()}
    forms = filled_forms(report.cells)
    return (
        SectionView("zongti", "一、总体情况", tuple(_numbered(said, _OVERVIEW, "引言"))),
        *(
            SectionView(anchor, form.heading, table=form)
            for anchor, form in zip(("zhudong", "yishenqing", "fuyi"), forms, strict=True)
        ),
        SectionView("wenti", "五、存在的主要问题及改进情况", tuple(_numbered(said, _PROBLEMS))),
        SectionView("qita", "六、其他需要报告的事项", (ProseView("", _matters(report, said)),)),
    )


def _numbered(said: dict[tuple[str, ...], tuple[str, ...]], section: str, lead: str = "") -> Iterator[ProseView]:
    """The parts of a section under numbered headings; what is the section's lead has none."""
    if told := said.get((section, lead)):
        yield ProseView("", told)
    parts = [(key[-1], words) for key, words in said.items() if key[0] == section and key[-1] != lead]
    for numeral, (name, words) in zip(_NUMERALS, parts, strict=False):
        yield ProseView(f"（{numeral}）{name}", words)


def _matters(report: AnnualReport, said: dict[tuple[str, ...], tuple[str, ...]]) -> tuple[str, ...]:
    """The sixth section: fees, even where there are none, and what the bureau explains."""
    fees = report.file.matters.fees
    amount = BLANK if fees is None else written(fees)
    told = [f"{report.year}年，本机关收取政府信息公开信息处理费{amount}元。"]
    for key in ((_MATTERS, "说明"), ("机构调整",), ("逾期说明",)):
        told.extend(said.get(key, ()))
    return tuple(told)
