"""Findings for people: place, source line, caret, why, and how to mend, as a good compiler prints them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from rich.console import Console
from rich.text import Text

from tongbu.cli.gate import Outcome
from tongbu.cli.output import visible
from tongbu.cli.printers.excerpt import excerpt
from tongbu.model.finding import Finding, Level
from tongbu.model.report import Waived

_IN_FULL = 3
"""So many warnings or notes of one rule in one file are told in full; of more, only where they are.

What stands at the place of another is told in full too: there its place alone would not say what it is.
"""
_MOST_LINES = 30
_STYLES = {Level.ERROR: "bold red", Level.WARNING: "bold yellow", Level.NOTE: "bold cyan"}


def write(outcome: Outcome) -> None:
    """Print every finding, then those waived, then one line that counts."""
    console = Console(file=sys.stdout, highlight=False, soft_wrap=True, markup=False, emoji=False)
    lines = lru_cache(maxsize=8)(outcome.project.lines)
    if outcome.findings:
        _findings(console, outcome, lines)
    for waived in outcome.waived:
        console.print(_waived(waived))
    console.print(_summary(outcome))


def _findings(console: Console, outcome: Outcome, lines: Callable[[str], list[str]]) -> None:
    for path, found in groupby(outcome.findings, attrgetter("path")):
        more: dict[str, list[Finding]] = {}
        told: dict[str, set[tuple[int, int]]] = {}
        for finding in found:
            places, place = told.setdefault(finding.rule, set()), (finding.line, finding.column)
            is_more = len(places) >= _IN_FULL and place not in places
            places.add(place)
            if finding.level is not Level.ERROR and is_more:
                more.setdefault(finding.rule, []).append(finding)
            else:
                _in_full(console, finding, lines(path))
        for rule, left in more.items():
            console.print(_shortly(path, rule, left))
            console.print()


def _in_full(console: Console, finding: Finding, lines: list[str]) -> None:
    from tongbu.cli.cards import cards  # loads all rules, which a run without findings need not wait for

    console.print(headline(finding))
    for line in _quoted(finding, lines):
        console.print(line)
    if card := cards().get(finding.rule):
        console.print(Text(f"  为什么：{visible(card.why)}"))
    console.print(Text(f"  怎么改：{visible(finding.fix)}"))
    console.print()


def _shortly(path: str, rule: str, found: list[Finding]) -> Text:
    from tongbu.cli.cards import cards

    card = cards().get(rule)
    what = f"{rule}（{card.title}）" if card else rule
    numbers = list(dict.fromkeys(str(finding.line) for finding in found))
    where = "、".join(numbers[:_MOST_LINES]) + (" 等" if len(numbers) > _MOST_LINES else "")
    return Text.assemble(
        (visible(path), "bold"),
        f" 另有 {len(found)} 处 {visible(what)}，在第 {where} 行。逐处列出：加 --format lines。",
    )


def headline(finding: Finding) -> Text:
    """Where it is, how grave, which rule, and what is wrong."""
    place = f"{finding.path}:{finding.line}:{finding.column}"
    return Text.assemble(
        (visible(place), "bold"),
        " ",
        (finding.level.word, _STYLES[finding.level]),
        f" {finding.rule} ",
        visible(finding.message),
    )


def _quoted(finding: Finding, lines: list[str]) -> list[Text]:
    """The source line and a caret under the column; nothing where the file has no such line."""
    if not 0 < finding.line <= len(lines) or not lines[finding.line - 1].strip():
        return []
    shown = excerpt(lines[finding.line - 1], finding.column)
    gutter = f"{finding.line:>5} | "
    return [
        Text.assemble((gutter, "dim"), shown.text),
        Text.assemble((" " * (len(gutter) - 2) + "| ", "dim"), " " * shown.caret, ("^", _STYLES[finding.level])),
    ]


def _waived(waived: Waived) -> Text:
    finding = waived.finding
    told = (
        f"{finding.path}:{finding.line} 已豁免 {finding.rule} {finding.message}"
        f"（理由：{waived.reason}；至 {waived.until.isoformat()}）"
    )
    return Text(visible(told), style="dim")


def _summary(outcome: Outcome) -> Text:
    library = outcome.project.library
    read = f"共读取 {len(library.policies)} 个政策文件、{len(library.interpretations)} 个解读"
    unread = f"，{len(library.unreadable)} 个文件未能读取" if library.unreadable else ""
    counts = [f"{outcome.count(level)} 个{level.word}" for level in Level if outcome.count(level)]
    counts += [f"{len(outcome.waived)} 个已豁免"] if outcome.waived else []
    style = "bold red" if outcome.count(Level.ERROR) else "bold green"
    clean = "所选文件没有发现问题" if outcome.elsewhere else "没有发现问题"
    rest = f"其他文件另有 {outcome.elsewhere} 处问题，不写文件名可以看到全部。" if outcome.elsewhere else ""
    return Text.assemble((f"{'，'.join(counts) or clean}", style), f"。{rest}{read}{unread}。")
