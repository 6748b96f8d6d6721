"""The 数据 page: each chart with a summary in words and a table that says the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tongbu.model.dates import iso
from tongbu.pages.columns import DATA
from tongbu.pages.data import statistics
from tongbu.pages.data.statistics import Ending, Series
from tongbu.pages.lists.rows import Rows
from tongbu.pages.page import SitePage
from tongbu.pages.views.chart import ChartView

_YEAR = 365
_RESULTS = "征求意见的采纳情况"


@dataclass(frozen=True, slots=True)
class DataView:
    """The page: the day its numbers are of, and the charts."""

    day: str
    charts: tuple[ChartView, ...]


def data_page(rows: Rows) -> SitePage:
    """The charts over the whole library that have something to show."""
    day = rows.day
    years = statistics.by_year(rows)
    themes = statistics.by_theme(rows)
    states = statistics.by_state(rows)
    covered = statistics.coverage(rows)
    lags = statistics.lags(rows)
    answered = statistics.results(rows.library, day)
    ending = statistics.expiring(rows)
    ends = statistics.expiries(ending, day)
    charts = (
        ChartView("years", "历年发布数量", _years_summary(years), years),
        ChartView("themes", "主题分布", _themes_summary(themes), themes, horizontal=True),
        ChartView("states", "有效性", _states_summary(states), states, horizontal=True),
        ChartView("coverage", "解读覆盖情况", _coverage_summary(covered), covered, stacked=True),
        ChartView("lags", "解读与文件的间隔", _lags_summary(lags), lags),
        ChartView("results", _RESULTS, _results_summary(answered), answered, unit="条", stacked=True, horizontal=True),
        ChartView("expiries", "有效期日历", _expiries_summary(ending, rows), ends),
    )
    shown = tuple(each for each in charts if any(any(values) for _, values in each.series.rows))
    return SitePage("data/", "data.html", DATA.name, DATA, DataView(day.isoformat(), shown))


def _years_summary(series: Series) -> str:
    name, count = series.largest
    span = f"{series.rows[0][0]}年至{series.rows[-1][0]}年" if series.rows else "目前"
    return (
        f"{span}，共发布政策文件{series.total()}件、政策解读{series.total(1)}件；政策文件最多的是{name}年，{count}件。"
    )


def _themes_summary(series: Series) -> str:
    name, count = series.largest
    return f"政策文件分布在{len(series.rows)}个主题，最多的是“{name}”，{count}件。"


def _states_summary(series: Series) -> str:
    parts = "、".join(f"{name}{values[0]}件" for name, values in series.rows if values[0])
    return f"政策文件共{series.total()}件，其中{parts}。"


def _coverage_summary(series: Series) -> str:
    done, missing = series.total(), series.total(1)
    share = done / (done + missing) if done + missing else 0
    return f"政策文件{done + missing}件，已有解读{done}件，覆盖率{share:.0%}。"


def _lags_summary(series: Series) -> str:
    same_day = dict(series.rows).get("当日", (0,))[0]
    return f"有发布阶段解读的政策文件{series.total()}件，其中当日同步发布解读{same_day}件。"


def _results_summary(series: Series) -> str:
    received = sum(series.total(column) for column in range(len(series.columns)))
    adopted = series.total() + series.total(1)
    return (
        f"最近{len(series.rows)}次公布采纳情况的征求意见，已处理意见{received}条，"
        f"采纳和部分采纳{adopted}条，不采纳{series.total(2)}条，不属于本次范围{series.total(3)}条。"
    )


def _expiries_summary(ending: Sequence[Ending], rows: Rows) -> str:
    """What ends within a year, and what ends next."""
    within = sum((each.last - rows.day).days <= _YEAR for each in ending)
    next_one = (
        f"最早的是{rows.library.policies[ending[0].policy].named}，有效期至{iso(ending[0].last)}。" if ending else ""
    )
    return f"规定了有效期、现在有效或者即将施行的文件{len(ending)}件，今后一年内到期{within}件；{next_one}"
