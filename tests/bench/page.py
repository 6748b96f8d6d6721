"""`python -m bench.page`: docs/benchmarks.md, made of the kept results and of nothing else.

It is an ordinary hand-written page to the site; its charts are those of the theme, drawn into it here.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from bench.figures import BuildRow, build_rows, search_rows
from bench.limits import LARGE, limits
from bench.results import KEPT, Results, read_results
from bench.words import ENGINES, GROUPS, PEERS
from tongbu.pages.data.statistics import Series
from tongbu.pages.views.chart import ChartView

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "benchmarks.md"
_TEMPLATE = "benchmarks.md.j2"
_WHOLE = ("cold", *PEERS)
_AGAIN = ("unchanged", "text", "metadata", "check cold", "check warm")


def page(results: Results) -> str:
    """The page: the same results give the same page."""
    environment = Environment(
        loader=FileSystemLoader([Path(__file__).parent, ROOT / "hooks" / "tongbu" / "theme"]),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    sizes = sorted(results.builds)
    return environment.get_template(_TEMPLATE).render(
        results=results,
        large=LARGE,
        limits=limits(results),
        tables=[(size, build_rows(results, size)) for size in sizes],
        searches=[(size, list(search_rows(results, size))) for size in sizes if results.search.get(size)],
        engines=ENGINES,
        groups=GROUPS,
        building=_building_charts(results, sizes[-1]) if sizes else [],
        finding=[_finding_chart(results)] if results.relevance else [],
    )


def _building_charts(results: Results, size: int) -> list[ChartView]:
    """The largest size that was measured, in pictures."""
    rows = {row.name: row for row in build_rows(results, size) if not row.stopped}
    whole = [rows[name] for name in _WHOLE if name in rows]
    again = [rows[name] for name in _AGAIN if name in rows]
    return [
        _bars("seconds", f"全部重新生成 {size} 份政策文件和解读", "用时", whole, "seconds", "秒"),
        _bars("memory", f"全部重新生成 {size} 份政策文件和解读占用的内存", "内存", whole, "memory", "MB"),
        _bars("again", f"{size} 份政策文件，修改以后再生成和检查", "用时", again, "seconds", "秒"),
    ]


def _bars(name: str, title: str, column: str, rows: Sequence[BuildRow], figure: str, unit: str) -> ChartView:
    figures = [(row.words, _figure(getattr(row, figure))) for row in rows]
    series = Series("项目", (column,), tuple((words, (found,)) for words, found in figures))
    told = "，".join(f"{words} {found:g} {unit}" for words, found in figures)
    return ChartView(name, title, f"{told}。", series, unit=unit, horizontal=True)


def _finding_chart(results: Results) -> ChartView:
    """How often the first result is right."""
    engines = [engine for engine in ENGINES if engine in results.relevance]
    rows = tuple(
        (words, tuple(round(100 * results.relevance[engine][group].at_1) for engine in engines))
        for group, words in GROUPS.items()
    )
    told = "；".join(
        f"{words}：" + "，".join(f"{ENGINES[engine]} {share}%" for engine, share in zip(engines, shares, strict=True))
        for words, shares in rows
    )
    series = Series("提问", tuple(ENGINES[engine] for engine in engines), rows)
    return ChartView("first", "第一条结果就是要找的文件", f"{told}。", series, unit="%")


def _figure(value: float) -> float:
    """As exact as anybody reads it."""
    return round(value) if value >= 100 else round(value, 2)


if __name__ == "__main__":
    PAGE.write_text(page(read_results(KEPT)), encoding="utf-8")
