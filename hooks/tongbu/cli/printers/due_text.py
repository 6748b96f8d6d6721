"""Deadlines for people: what is overdue, what falls on today, what is to come, each with its rule and source."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tongbu.cli.agenda import Agenda
from tongbu.cli.output import visible
from tongbu.deadlines import Deadline

_WIDEST = 110
_PROVISIONAL = "暂定：所涉年份的放假安排尚未录入，按周末推算。"


def write(agenda: Agenda) -> None:
    """Print the groups that are not empty, then one line that counts."""
    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    console.width = min(console.width, _WIDEST)
    for heading, style, found in _groups(agenda):
        if found:
            console.print(Text(f"{heading}（{len(found)} 项）", style=style))
            console.print(Padding(_table(agenda, found, style), (0, 0, 0, 2)))
    console.print(_summary(agenda), soft_wrap=True)


def _groups(agenda: Agenda) -> Iterator[tuple[str, str, Sequence[Deadline]]]:
    yield "已逾期", "bold red", agenda.overdue
    yield "今天", "bold yellow", agenda.due_today
    yield f"今后{agenda.span}内" if agenda.span else "今后", "bold green", agenda.to_come


def _table(agenda: Agenda, found: Sequence[Deadline], style: str) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 1, 1, 0), pad_edge=False, expand=True)
    table.add_column(width=12, no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for deadline in found:
        when = Text.assemble((deadline.day.isoformat(), "bold"), "\n", (_left(agenda, deadline), style))
        table.add_row(when, Text("\n").join(_told(deadline)))
    return table


def _told(deadline: Deadline) -> Iterator[Text]:
    """The lines about one deadline; from files come only words that cannot steer the terminal."""
    yield Text(visible(f"{deadline.kind} {deadline.named}"), style="bold")
    yield Text(visible(deadline.what + deadline.how))
    known = (deadline.document, deadline.rule, deadline.office)
    yield Text(visible(" · ".join(word for word in known if word)), style="cyan")
    yield Text(visible(f"依据：{deadline.source}"), style="dim")
    if deadline.waived_until:
        yield Text(f"{deadline.rule} 已豁免至 {deadline.waived_until}。", style="yellow")
    if deadline.provisional:
        yield Text(_PROVISIONAL, style="yellow")


def _left(agenda: Agenda, deadline: Deadline) -> str:
    days = deadline.days_left(agenda.today)
    if days < 0:
        return f"逾期{-days}日"
    return f"还剩{days}日" if days else "今天"


def _summary(agenda: Agenda) -> Text:
    until = f"列到 {agenda.until}" if agenda.until else "全部列出"
    counts = [f"{heading} {len(found)} 项" for heading, _, found in _groups(agenda) if found]
    told = "，".join(counts) or "没有逾期的，也没有要到期的"
    return Text.assemble(f"按 {agenda.today} 计算，{until}：", (told, "bold"), "。")
