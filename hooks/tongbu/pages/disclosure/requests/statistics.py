"""统计: years side by side, and what is asked for most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from tongbu.model.disclosure.request import Channel
from tongbu.model.disclosure.request_figures import YearFigures, year_figures
from tongbu.model.disclosure.request_result import GROUPS
from tongbu.model.disclosure.request_topics import Topic, topics
from tongbu.pages.columns import DISCLOSURE
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.evidence import evidence
from tongbu.pages.disclosure.requests import addresses
from tongbu.pages.disclosure.table import DataTable
from tongbu.pages.page import SitePage
from tongbu.pages.views.parts import Link
from tongbu.pages.views.requests import RequestStatisticsView, TopicRow

TITLE = "依申请公开统计"
Rows = tuple[tuple[str, tuple[str, ...]], ...]


def statistics_page(desk: Desk) -> SitePage:
    """The page; its table holds the figures of every year."""
    data, limits = desk.project.disclosure, desk.settings.limits
    years, calendar = sorted(data.requests), desk.settings.calendar()
    figures = [year_figures(data.requests, year, desk.day, calendar) for year in years]
    groups = tuple(_groups(figures))
    view = RequestStatisticsView(
        heading=TITLE,
        day=desk.day.isoformat(),
        years=tuple(Link(f"{year}年", data.requests[year].url()) for year in years),
        unfinished=f"{years[-1]}年" if desk.day <= date(years[-1], 12, 31) else "",
        groups=groups,
        topics=tuple(
            _topic(desk, each, years)
            for each in topics(data.requests, data.request_guide, desk.day, limits.request_topic_count)
        ),
        often=limits.request_topic_count,
        guide=addresses.GUIDE if data.request_guide else "",
    )
    table = _table(groups, years, desk.day)
    return SitePage(addresses.STATISTICS, "request-statistics.html", TITLE, DISCLOSURE, view, table=table)


def _groups(figures: Iterable[YearFigures]) -> Iterator[tuple[str, Rows]]:
    """Figures in groups, each a row of one value a year."""
    years = tuple(figures)

    def row(name: str, *values: object) -> tuple[str, tuple[str, ...]]:
        return name, tuple(map(str, values))

    yield (
        "收到和办结（件）",
        (
            row("本年新收", *(year.received for year in years)),
            row("上年结转", *(year.before for year in years)),
            row("本年办结", *(year.answered for year in years)),
            row("结转下年（本年为正在办理）", *(year.open for year in years)),
        ),
    )
    yield (
        "收到方式（件）",
        tuple(row(channel.value, *(year.channels.get(channel, 0) for year in years)) for channel in Channel),
    )
    yield "办理结果（件）", tuple(row(name, *(year.groups.get(name, 0) for year in years)) for name in GROUPS.values())
    yield (
        "办理时间",
        (
            row("按期办结（件）", *(year.in_time for year in years)),
            row("用时中位数（工作日）", *(f"{year.workdays[0]:g}" if year.workdays else "—" for year in years)),
            row("最长用时（工作日）", *(year.workdays[1] if year.workdays else "—" for year in years)),
            row("告知补正（件）", *(year.completed for year in years)),
            row("征求第三方、其他机关意见（件）", *(year.consulted for year in years)),
            row("延期（件）", *(year.extended for year in years)),
        ),
    )


def _topic(desk: Desk, topic: Topic, years: Iterable[int]) -> TopicRow:
    numbers = tuple(topic.years.get(year, 0) for year in years)
    link = evidence(desk, topic.link) if topic.link else None
    return TopicRow(topic.name, numbers, topic.count, topic.given, topic.verdict.value, link)


def _table(groups: Iterable[tuple[str, Rows]], years: Iterable[int], day: date) -> DataTable:
    names = tuple(f"{year}年" for year in years)
    return DataTable(
        stem="tongji",
        title=TITLE,
        day=day.isoformat(),
        columns=("类别", "项目", *names),
        widths=(18, 30, *(10 for _ in names)),
        rows=tuple((group, name, *values) for group, rows in groups for name, values in rows),
    )
