"""The view of a chart: what is drawn, and the same in words and as a table."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.data.statistics import Series


@dataclass(frozen=True, slots=True)
class ChartView:
    """One chart: `options` is JSON for ECharts; `summary` and `series` say the same without it; `unit`: 件, 条."""

    id: str
    title: str
    summary: str
    series: Series
    options: str
    unit: str = "件"
