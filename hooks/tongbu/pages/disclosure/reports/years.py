"""The reports of five years side by side: a table, charts, and each chart in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tongbu.model.disclosure.report.cells import Number
from tongbu.model.disclosure.report.figures import Figures
from tongbu.pages.data.statistics import Series
from tongbu.pages.views.annual_report import ComparedRows
from tongbu.pages.views.chart import ChartView

YEARS = 5
_RESULTS = ("予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理")
_CASES = ("行政复议", "未经复议直接起诉", "复议后起诉")
_ROWS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "主动公开": (
        ("制发行政规范性文件（件）", "表一.行政规范性文件.本年制发件数"),
        ("现行有效行政规范性文件（件）", "表一.行政规范性文件.现行有效件数"),
        ("行政许可决定（项）", "表一.行政许可.本年处理决定数量"),
        ("行政处罚决定（项）", "表一.行政处罚.本年处理决定数量"),
        ("行政强制决定（项）", "表一.行政强制.本年处理决定数量"),
        ("行政事业性收费（万元）", "表一.行政事业性收费.本年收费金额"),
    ),
    "依申请公开（件）": (
        ("本年新收", "表二.总计.本年新收"),
        ("上年结转", "表二.总计.上年结转"),
        *((name, f"表二.总计.{name}") for name in _RESULTS),
        ("办理结果总计", "表二.总计.办理结果总计"),
        ("结转下年", "表二.总计.结转下年"),
    ),
    "行政复议和行政诉讼（件）": (
        *((name, f"表三.{name}.总计") for name in _CASES),
        ("其中结果纠正", "+".join(f"表三.{name}.结果纠正" for name in _CASES)),
    ),
}


def compared(years: Sequence[Figures]) -> tuple[ComparedRows, ...]:
    """The figures that reports are compared by."""
    return tuple(
        ComparedRows(heading, tuple((name, tuple(each.said(figure) for each in years)) for name, figure in rows))
        for heading, rows in _ROWS.items()
    )


def charts(years: Mapping[int, Figures]) -> tuple[ChartView, ...]:
    """What the table says, drawn; a blank cell counts as nothing."""
    requests = _series(
        years, {"新收": "表二.总计.本年新收", "办结": "表二.总计.办理结果总计", "结转下年": "表二.总计.结转下年"}
    )
    results = _series(years, {name: f"表二.总计.{name}" for name in _RESULTS})
    documents = _series(
        years, {"制发": "表一.行政规范性文件.本年制发件数", "现行有效": "表一.行政规范性文件.现行有效件数"}
    )
    cases = _series(years, {name: f"表三.{name}.总计" for name in _CASES})
    return (
        ChartView("requests", "申请的新收、办结和结转", _requests_words(requests), requests),
        ChartView("results", "申请的办理结果", _results_words(results), results, stacked=True),
        ChartView("documents", "行政规范性文件", _documents_words(documents), documents),
        ChartView("cases", "行政复议和行政诉讼", _cases_words(cases), cases, stacked=True),
    )


def _series(years: Mapping[int, Figures], columns: Mapping[str, str]) -> Series:
    rows = tuple(
        (str(year), tuple(_count(each.known[name]) for name in columns.values())) for year, each in years.items()
    )
    return Series("年度", tuple(columns), rows)


def _count(number: Number | None) -> int:
    return int(number or 0)


def _span(series: Series) -> str:
    first, last = series.rows[0][0], series.rows[-1][0]
    return f"{first}年" if first == last else f"{first}年至{last}年"


def _requests_words(series: Series) -> str:
    name, most = series.largest
    return f"{_span(series)}共新收申请{series.total()}件，办结{series.total(1)}件；新收最多的是{name}年，{most}件。"


def _results_words(series: Series) -> str:
    done = sum(series.total(column) for column in range(len(series.columns)))
    opened = series.total() + series.total(1)
    share = f"，占{opened / done:.0%}" if done else ""
    return f"{_span(series)}办结{done}件，其中予以公开、部分公开{opened}件{share}。"


def _documents_words(series: Series) -> str:
    last, numbers = series.rows[-1]
    return f"{_span(series)}共制发行政规范性文件{series.total()}件；{last}年末现行有效{numbers[1]}件。"


def _cases_words(series: Series) -> str:
    told = "、".join(f"{name}{series.total(position)}件" for position, name in enumerate(series.columns))
    return f"{_span(series)}因政府信息公开发生的案件：{told}。"
