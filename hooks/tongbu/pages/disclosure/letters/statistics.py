"""统计: letters month by month, by channels and offices, and what is asked again and again."""

from __future__ import annotations

from collections.abc import Sequence

from tongbu.model.disclosure.letter_channel import Channels, LetterChannel
from tongbu.model.disclosure.letter_figures import GroupFigures, MonthFigures, letter_figures
from tongbu.pages.columns import DISCLOSURE
from tongbu.pages.data.statistics import Series
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.letters import addresses
from tongbu.pages.disclosure.letters.export import MONTH_COLUMNS, month_table, numbers, workdays
from tongbu.pages.disclosure.letters.recurrent import recurrent_rows
from tongbu.pages.disclosure.letters.register import register_links
from tongbu.pages.disclosure.words import percent, working_days
from tongbu.pages.page import SitePage
from tongbu.pages.views.chart import ChartView
from tongbu.pages.views.letters import LetterStatisticsView

TITLE = "留言办理统计"
COLUMNS = ("收到", "有效", "办结", "按期办结率", "用时中位数（工作日）")
_DRAWN = 12


def statistics_page(desk: Desk) -> SitePage:
    """The page; its table holds the figures of every month."""
    data, settings = desk.project.disclosure, desk.settings
    channels = Channels(settings.letters.channels)
    figures = letter_figures(data.letters, channels, desk.day, settings.calendar())
    latest = tuple(reversed(figures.months))
    view = LetterStatisticsView(
        heading=TITLE,
        day=desk.day.isoformat(),
        sentence=_sentence(figures.total),
        years=register_links(desk),
        chart=_chart(figures.months[-_DRAWN:]),
        month_columns=(*MONTH_COLUMNS, "用时中位数（工作日）"),
        months=tuple((each.month, (*map(str, numbers(each)), workdays(each.workdays) or "—")) for each in latest),
        columns=COLUMNS,
        channels=tuple((each.name, _limits(channels.of(each.name)), _values(each)) for each in figures.channels),
        offices=tuple((each.name, _values(each)) for each in figures.offices),
        recurrent=recurrent_rows(desk),
        often=settings.limits.letter_often,
    )
    table = month_table(TITLE, latest, desk.day)
    return SitePage(addresses.STATISTICS, "letter-statistics.html", TITLE, DISCLOSURE, view, table=table)


def _sentence(total: GroupFigures) -> str:
    done = f"，按期办结率{percent(total.share)}，办理用时的中位数是{working_days(total.workdays)}" if total.due else ""
    return f"收到留言{total.received}件，其中有效{total.valid}件，已经办结{total.answered}件{done}。"


def _values(group: GroupFigures) -> tuple[str, ...]:
    whole = map(str, (group.received, group.valid, group.answered))
    return (*whole, percent(group.share), workdays(group.workdays) or "—")


def _limits(channel: LetterChannel) -> str:
    """The limits of a channel in words."""
    said = [f"{channel.simple}个工作日"]
    if channel.question:
        said.append(f"咨询{channel.question}个")
    if channel.complicated != channel.simple:
        said.append(f"复杂的{channel.complicated}个")
    return "，".join(said)


def _chart(months: Sequence[MonthFigures]) -> ChartView:
    series = Series("月份", ("收到", "办结"), tuple((each.month, (each.received, each.answered)) for each in months))
    most, count = series.largest
    span = f"{months[0].month}至{months[-1].month}" if months else ""
    words = (
        f"{span}收到留言{series.total()}件，办结{series.total(1)}件，收到最多的是{most}，{count}件。" if months else ""
    )
    return ChartView("yuedu", f"近{len(months)}个月收到和办结的留言", words, series)
