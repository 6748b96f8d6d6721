"""Columns that are empty or have not been renewed, by 政府网站与政务新媒体检查指标 (国办秘函〔2019〕19号).

首页 2 weeks and 政策文件 6 months are errors once they have passed and warn at four fifths; so many empty columns as
the limit says are an error, fewer warn. What other columns need is not checked against the original and only warns.
What has no date does not count as renewed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from tongbu.model.finding import Level
from tongbu.patrolling.api import KINDS, Lists, Row
from tongbu.patrolling.fault import Check, Fault
from tongbu.patrolling.limits import Limits

_NEARLY = 0.8
_YEAR = 365
_SOURCE = "《政府网站与政务新媒体检查指标》"


def column_faults(lists: Lists, limits: Limits, today: date) -> Iterator[Fault]:
    """What an inspector would note on this day."""
    every = [row for rows in lists.rows.values() for row in rows]
    empty = sum(not rows for rows in lists.rows.values())
    yield from _renewed("首页", "index.html", every, limits.home_days, today, official=True)
    for kind, rows in lists.rows.items():
        page, name = f"{kind}/index.html", KINDS[kind]
        if not rows:
            if limits.empty_columns:
                level = Level.ERROR if empty >= limits.empty_columns else Level.WARNING
                message = f"“{name}”栏目没有内容（{_SOURCE}：空白栏目）"
                yield Fault(Check.COLUMN, level, message, "发布内容，或者撤下这个栏目。", page)
            continue
        official = kind == "policies"
        yield from _renewed(
            f"“{name}”栏目",
            page,
            rows,
            limits.policy_days if official else limits.column_days,
            today,
            official=official,
        )
    yield from _few(lists.rows["consultations"], limits.consultations, today)
    for row in every:
        if row.published and row.published > today:
            message = f"《{row.title[:80]}》的发布日期 {row.published} 晚于今天"
            yield Fault(Check.COLUMN, Level.WARNING, message, "核对发布日期；还没有发布的先撤下。", link=row.url)


def _renewed(name: str, page: str, rows: Iterable[Row], days: int, today: date, *, official: bool) -> Iterator[Fault]:
    if not days:
        return
    known = [row.published for row in rows if row.published and row.published <= today]
    fix = f"发布应当发布的内容；每 {days} 日内至少更新一次。"
    past = Level.ERROR if official else Level.WARNING
    if not known:
        yield Fault(Check.COLUMN, past, f"{name}没有一件写明日期的内容，按没有更新计（{_SOURCE}）", fix, page)
        return
    silent = (today - max(known)).days
    told = f"{name}最近一次更新是 {max(known)}，已经 {silent} 日"
    if silent > days:
        yield Fault(Check.COLUMN, past, f"{told}，超过 {days} 日（{_SOURCE}）", fix, page)
    elif official and silent > days * _NEARLY:
        last = max(known) + timedelta(days)
        yield Fault(Check.COLUMN, Level.WARNING, f"{told}，最迟 {last} 要更新（{_SOURCE}）", fix, page)


def _few(rows: Iterable[Row], least: int, today: date) -> Iterator[Fault]:
    since = today - timedelta(_YEAR)
    held = sum(1 for row in rows if (day := row.opens or row.published) and since < day <= today)
    if held < least:
        message = f"一年来开展意见征集 {held} 次，少于 {least} 次（{_SOURCE}：征集调查）"
        yield Fault(
            Check.COLUMN,
            Level.WARNING,
            message,
            "安排意见征集；不适用的用 --limit 一年意见征集=0 关闭。",
            "consultations/index.html",
        )
