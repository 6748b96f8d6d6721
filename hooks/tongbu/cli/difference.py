"""The difference that `tongbu check --fix` would make, shown before it is made, and the question whether to make it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from difflib import unified_diff

import click

from tongbu.cli.asking import agrees
from tongbu.cli.fixing import Mend, Refusal, write
from tongbu.cli.output import visible

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def fix(found: Sequence[Mend | Refusal], day: date, *, yes: bool, aside: bool) -> bool | None:
    """Show every difference, ask, and write; whether anything was written, None where some file could not be.

    Where `aside`, everything is told on standard error: standard output belongs to a program.
    """
    mends = [each for each in found if isinstance(each, Mend)]
    refused = [each for each in found if isinstance(each, Refusal)]
    for mend in mends:
        _show(mend, day, aside=aside)
    written = bool(mends) and _agreed(mends, yes=yes, aside=aside)
    if written:
        refused += [refusal for mend in mends if (refusal := write(mend))]
        gone = {refusal.path for refusal in refused}
        done = [mend for mend in mends if mend.path not in gone]
        click.echo(f"已改正 {len(done)} 个文件的 {sum(mend.count for mend in done)} 处。", err=aside)
    elif not mends and not refused:
        click.echo("没有可以自动改正的。", err=aside)
    for refusal in refused:
        click.echo(visible(f"没有改动 {refusal.path}：{refusal.why}。"), err=True)
    return None if any(refusal.failed for refusal in refused) else written


def _agreed(mends: Sequence[Mend], *, yes: bool, aside: bool) -> bool:
    if yes:
        return True
    told = f"以上 {len(mends)} 个文件的 {sum(mend.count for mend in mends)} 处"
    if not _can_ask():
        click.echo(f"{told}没有写入：这里不能提问，确认差异以后加 --yes 再运行。", err=aside)
        return False
    if agrees(f"改正{told}？", default=False, err=True):
        return True
    click.echo("没有改动。", err=aside)
    return False


def _can_ask() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _show(mend: Mend, day: date, *, aside: bool) -> None:
    for line in _lines(mend):
        click.secho(visible(line), fg=_COLOURS.get(line[:1]), err=aside)
    if mend.public and mend.public <= day:
        click.echo(f"# 此件已于 {mend.public} 发布，改正前先与签发的原件核对。", err=aside)
    click.echo(err=aside)


def _lines(mend: Mend) -> Iterator[str]:
    before, after = (text.split("\n") for text in mend.texts())
    yield from unified_diff(before, after, f"a/{mend.path}", f"b/{mend.path}", n=1, lineterm="")
