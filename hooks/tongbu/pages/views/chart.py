"""The view of a chart: what is drawn, and the same in words and as a table."""

from __future__ import annotations

import json
from dataclasses import dataclass

from tongbu.pages.data.charts import bar_options
from tongbu.pages.data.statistics import Series


@dataclass(frozen=True, slots=True)
class ChartView:
    """One chart: `summary` and `series` say the same without it; `unit`: 件, 条; bars `stacked`, or `horizontal`."""

    id: str
    title: str
    summary: str
    series: Series
    unit: str = "件"
    stacked: bool = False
    horizontal: bool = False

    @property
    def options(self) -> str:
        """JSON for ECharts; made when a template asks for it, which a page that stands as it is does not."""
        options = bar_options(self.series, stacked=self.stacked, horizontal=self.horizontal)
        return json.dumps(options, ensure_ascii=False, sort_keys=True)
