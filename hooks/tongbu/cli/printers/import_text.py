"""What an import did, for people: what was recognised, what to confirm, what is not in the text."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from tongbu.cli.output import visible
from tongbu.importing.deriving.field import Field
from tongbu.importing.drafting import Draft
from tongbu.importing.importing import Refusal, Result
from tongbu.importing.original import Notice, Outcome

_WIDEST = 118
_LONGEST = 60
_STYLES = {"高": "green", "中": "yellow", "低": "bold yellow"}


def _console() -> Console:
    """Where a terminal is narrow, only the table is broken at its columns; where there is none, nothing needs to be."""
    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False, soft_wrap=True)
    console.width = min(console.width, _WIDEST) if console.is_terminal else _WIDEST
    return console


def write(results: Sequence[Result]) -> None:
    """Print each result."""
    console = _console()
    for result in results:
        if isinstance(result, Refusal):
            _refusal(console, result)
        else:
            _draft(console, result)


def write_end(results: Sequence[Result], problem: str, *, written: bool, dry_run: bool) -> None:
    """Print what was written, or why nothing was, and what to do next."""
    console = _console()
    made = [each for each in results if isinstance(each, Draft)]
    if problem:
        console.print(Text(visible(problem), style="bold red"))
        return
    if not made:
        return
    beside = sum(len(each.files) for each in made)
    count = f"{len(made)} 份文件" + (f"，图片、附件 {beside} 个" if beside else "")
    if not written:
        told = "试运行，没有写出。" if dry_run else "没有写出。"
        console.print(Text(f"{told}将写出 {count}。"))
        return
    console.print(Text(f"已写出 {count}：", style="bold green"))
    for each in made:
        console.print(Text(f"  {visible(each.path)}"))
    console.print(
        Text("下一步：用 tongbu confirm 文件 对照原件逐项核对，补写缺少的元数据，运行 tongbu check，直到没有问题。")
    )


def _refusal(console: Console, refused: Refusal) -> None:
    console.print(Text(f"✗ {visible(refused.source)}", style="bold red"))
    console.print(Text(f"  没有导入：{visible(refused.message)}。"))
    console.print(Text(f"  怎么办：{visible(refused.advice)}"))
    console.print()


def _draft(console: Console, made: Draft) -> None:
    console.print(Text(f"✓ {visible(made.source)} → {visible(made.path)}", style="bold"))
    console.print(_fields(made.fields), soft_wrap=False)
    if made.to_confirm:
        keys = "、".join(dict.fromkeys(field.key for field in made.to_confirm))
        console.print(Text(f"  待核对 {len(made.to_confirm)} 项：{keys}", style="yellow"))
    if made.missing:
        console.print(Text(f"  原件里没有、要补写：{'、'.join(made.missing)}", style="yellow"))
    for outcome in Outcome:
        _notices(console, outcome, made.told(outcome))
    _comparison(console, made)
    console.print()


def _fields(fields: Sequence[Field]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold", expand=True)
    table.add_column("  项目", width=14, no_wrap=True)
    table.add_column("内容", ratio=3, overflow="fold")
    table.add_column("从哪里来", ratio=3, overflow="fold")
    table.add_column("把握", width=6, no_wrap=True)
    for field in fields:
        degree = field.certainty.degree
        table.add_row(
            f"  {field.key}", visible(field.shown), visible(field.reason), Text(degree, style=_STYLES[degree])
        )
    return table


def _notices(console: Console, outcome: Outcome, notices: Sequence[Notice]) -> None:
    if not notices:
        return
    style = "bold red" if outcome is Outcome.LOST else ""
    console.print(Text(f"  {outcome.value}：", style=style or "dim"))
    for each in notices:
        words = f"：{each.words[:_LONGEST]}{'…' if len(each.words) > _LONGEST else ''}" if each.words else ""
        console.print(Text(f"    {visible(f'{each.place}　{each.message}{words}')}", style=style))


def _comparison(console: Console, made: Draft) -> None:
    if not made.lost:
        console.print(Text(f"  逐字核对：正文 {made.words} 字与原件一致。", style="green"))
        return
    console.print(Text("  逐字核对：有文字与原件不一致：", style="bold red"))
    for each in made.lost[:20]:
        after = f"“{each.after}”之后，" if each.after else ""
        told = f"{after}原件是“{each.source[:_LONGEST]}”" + (
            f"，写出的是“{each.written[:_LONGEST]}”" if each.written else ""
        )
        if not each.source and not each.after:
            told = f"原件不显示、却写出了“{each.written[:_LONGEST]}”"
        console.print(Text(f"    {visible(told)}", style="red"))
