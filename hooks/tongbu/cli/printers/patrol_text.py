"""What a patrol found, for people: by what was looked at, each fault with place and mend, and a line that counts."""

from __future__ import annotations

import sys
from itertools import groupby

from rich.console import Console
from rich.text import Text

from tongbu.cli.output import visible
from tongbu.model.finding import Level
from tongbu.patrolling.fault import Fault
from tongbu.patrolling.patrol import Report

_STYLES = {Level.ERROR: "bold red", Level.WARNING: "bold yellow", Level.NOTE: "bold cyan"}
_MOST = 100


def write(report: Report) -> None:
    """Print every check that found something, what was not looked at, and the summary."""
    console = Console(file=sys.stdout, highlight=False, soft_wrap=True, markup=False, emoji=False)
    for check, found in groupby(report.faults, key=lambda fault: fault.check):
        faults = list(found)
        console.print(Text(f"{check.word}（{len(faults)}）", style="bold"))
        for fix, alike in groupby(faults[:_MOST], key=lambda fault: fault.fix):
            for fault in alike:
                console.print(_line(fault))
            console.print(Text(f"    怎么改：{visible(fix)}"))
        if len(faults) > _MOST:
            console.print(Text(f"  ……还有 {len(faults) - _MOST} 处，用 --format json 查看全部"))
        console.print()
    for line in report.unchecked:
        console.print(Text(f"注意：{visible(line)}。"))
    console.print(_summary(report))


def _line(fault: Fault) -> Text:
    place = f"{visible(fault.place)} " if fault.place else ""
    link = f" → {visible(fault.link[:300])}" if fault.link and fault.link not in fault.message else ""
    return Text.assemble(
        "  ", (fault.level.word, _STYLES[fault.level]), " ", (place, "bold"), f"{visible(fault.message)}{link}"
    )


def _summary(report: Report) -> Text:
    counts = [f"{report.count(level)} 个{level.word}" for level in Level if report.count(level)]
    style = "bold red" if report.count(Level.ERROR) else "bold green"
    outside = f"、{report.externals} 个外部链接" if report.externals else ""
    looked = f"{report.files} 个文件、{report.pages} 个网页、{report.links} 个链接{outside}"
    return Text.assemble(
        (f"{'，'.join(counts) or '没有发现问题'}", style), f"。{visible(report.name)}，{report.day}，检查了{looked}。"
    )
