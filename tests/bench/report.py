"""The figures in a terminal: a table for each size, then the limits."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from bench.figures import BuildRow, SearchRow, build_rows, search_rows
from bench.limits import limits
from bench.results import Results
from bench.words import ENGINES, GROUPS


def report(results: Results) -> Iterator[str]:
    """The lines to print."""
    for size in sorted(results.builds):
        yield f"\n政策文件 {size} 份，连同解读共 {2 * size} 份（中位数；比值：tongbu 全部重新生成与它的用时之比）"
        yield f"{'秒':>8} {'处理器秒':>8} {'内存MB':>8} {'写文件':>8} {'写MB':>8} {'比值':>8}"
        yield from map(_build, build_rows(results, size))
        if shown := results.serve.get(size):
            part = f"{found:.3f}" if (found := results.shown(size)) is not None else ""
            yield f"{statistics.median(shown):8.2f} {'':35} {part:>8} 预览时，从保存到显示；与全部重新生成之比"
        yield from map(_search, search_rows(results, size))
    yield from _relevance(results)
    yield "\n目标"
    yield from (f"{each.verdict}：{each.name}，{each.told}" for each in limits(results))


def _build(row: BuildRow) -> str:
    if row.stopped:
        return f"{'—':>8} {'':44} {row.words}：{row.stopped}"
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    figures = f"{row.seconds:8.2f} {row.processor:8.2f} {row.memory:8.0f} {row.files:8} {row.written:8.1f}"
    return f"{figures} {ratio:>8} {row.words}"


def _search(row: SearchRow) -> str:
    return (
        f"  {row.words} 第一条结果：{row.milliseconds:.0f} 毫秒（最多 {row.most_milliseconds:.0f}），"
        f"{row.requests} 次请求（最多 {row.most_requests}），{row.size:.0f} KB（最多 {row.most_size:.0f}），"
        f"以后每次 {row.later:.0f} KB；检索程序 {row.program:.0f} KB"
    )


def _relevance(results: Results) -> Iterator[str]:
    if not results.relevance:
        yield "\n检索质量没有测：没有 TONGBU_DATA 或者 Chromium"
        return
    yield "\n检索质量：条数，前 1、3、10 条里有正确文件的比例，平均倒数排名"
    for engine, scores in results.relevance.items():
        for group, words in GROUPS.items():
            yield f"  {ENGINES[engine]} {words} {scores[group]}"
