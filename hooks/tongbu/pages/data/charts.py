"""Charts as ECharts options, made with pyecharts; colours and type come from the page's stylesheet."""

from __future__ import annotations

import json
from typing import Any

from tongbu.pages.data.statistics import Series


def bar_options(series: Series, *, stacked: bool = False, horizontal: bool = False) -> dict[str, Any]:
    """The options of a bar chart over a series; plain data, the same for the same series."""
    # A tenth of a second, which a build whose statistics stand need not spend.
    from pyecharts import options as opts
    from pyecharts.charts import Bar

    rows = tuple(reversed(series.rows)) if horizontal else series.rows
    bar = Bar().add_xaxis([name for name, _ in rows])
    for index, column in enumerate(series.columns):
        bar.add_yaxis(
            column,
            [values[index] for _, values in rows],
            stack="合计" if stacked else None,
            bar_max_width=48,
            label_opts=opts.LabelOpts(is_show=not stacked, position="right" if horizontal else "top"),
        )
    bar.set_global_opts(
        legend_opts=opts.LegendOpts(is_show=len(series.columns) > 1, pos_top="8"),
        tooltip_opts=opts.TooltipOpts(trigger="axis"),
        yaxis_opts=opts.AxisOpts(min_interval=1),
        xaxis_opts=opts.AxisOpts(min_interval=1),
    )
    if horizontal:
        bar.reversal_axis()
    options: dict[str, Any] = json.loads(bar.dump_options_with_quotes())
    options.pop("color", None)
    options["animation"] = False
    return options
