"""What we want to be, as limits, and whether the measured figures keep them."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import dataclass

from bench.results import Results
from search.scores import ALL, KNOWN_ITEMS

LARGE, SMALL = 10_000, 1_000
HUGO, PAGEFIND = 1.0, 0.2
"""The shares of their times that a whole build with its index may take."""


@dataclass(frozen=True)
class Limit:
    """One limit: the measured figure in its unit, None where it was not measured; `least`: it must be reached."""

    name: str
    figure: float | None
    limit: float
    unit: str
    least: bool = False

    @property
    def met(self) -> bool | None:
        """Whether the limit is kept; None where that was not measured."""
        if self.figure is None:
            return None
        return self.figure >= self.limit if self.least else self.figure <= self.limit

    @property
    def verdict(self) -> str:
        """In a word."""
        return {True: "达到", False: "没有达到", None: "没有测"}[self.met]

    @property
    def told(self) -> str:
        """The figure beside the limit, in words."""
        bound = f"要求{'不低于' if self.least else '不超过'} {self.limit:.3g}{self.unit}"
        if self.figure is None:
            return "没有别的可比" if self.least else bound
        return f"{self.figure:.3g}{self.unit}，{bound}"


def limits(results: Results) -> list[Limit]:
    """All limits, in the order of what they are about."""
    return [*_building(results), *_renewing(results), *_checking(results), *_first(results), *_finding(results)]


def _building(results: Results) -> Iterator[Limit]:
    share = results.ratio(LARGE, "cold", {"hugo": HUGO, "pagefind": PAGEFIND})
    yield Limit(f"全部重新生成：占 Hugo 用时加 Pagefind 用时的 {PAGEFIND:.0%}", share, 1.0, " 倍")
    yield Limit("全部重新生成的内存：占 Hugo 的", results.ratio(LARGE, "cold", {"hugo": 1.0}, "memory"), 0.4, " 倍")
    large, small = results.median(LARGE, "cold"), results.median(SMALL, "cold")
    yield Limit("文件增加到 10 倍，用时增加到", large / small if large and small else None, 11, " 倍")


def _renewing(results: Results) -> Iterator[Limit]:
    for name, words in (("text", "正文"), ("metadata", "元数据")):
        yield Limit(f"修改一份文件的{words}后重新生成", results.median(LARGE, name), 2.0, " 秒")
        yield Limit(f"修改{words}后重新生成：占全部重新生成的", results.ratio(LARGE, name, {"cold": 1.0}), 0.05, " 倍")
    shown = results.serve.get(SMALL)
    yield Limit(f"预览 {SMALL} 份文件时，保存到显示", statistics.median(shown) if shown else None, 1.0, " 秒")


def _checking(results: Results) -> Iterator[Limit]:
    yield Limit("检查全部文件，第一次", results.median(LARGE, "check cold"), 10.0, " 秒")
    yield Limit("检查全部文件，以后", results.median(LARGE, "check warm"), 1.5, " 秒")


def _first(results: Results) -> Iterator[Limit]:
    for words, figure, scale, limit, unit in (
        ("下载", "bytes", 1000, 300, " KB"),
        ("请求", "requests", 1, 5, " 次"),
        ("等待", "milliseconds", 1, 150, " 毫秒"),
    ):
        found = results.first_result(LARGE, "tongbu", figure)
        yield Limit(f"第一条检索结果：{words}", statistics.median(found) / scale if found else None, limit, unit)


def _finding(results: Results) -> Iterator[Limit]:
    """What ours reaches on the real texts."""
    own = results.relevance.get("tongbu", {})
    known, every = own.get(KNOWN_ITEMS), own.get(ALL)
    for words, figure, least in (
        ("已知文件，第一条就是", known and known.at_1, 0.92),
        ("已知文件，前三条里有", known and known.at_3, 0.98),
        ("已知文件，平均倒数排名", known and known.mrr, 0.95),
        ("全部问题，平均倒数排名", every and every.mrr, 0.82),
    ):
        yield Limit(f"检索质量，{words}", figure, least, "", least=True)
