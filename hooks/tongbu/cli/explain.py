"""`tongbu explain CODE`: one card, as the site's rules page shows it."""

from __future__ import annotations

from collections.abc import Iterator

import click

from tongbu.cli.cards import Card, cards
from tongbu.cli.commands import CannotRun
from tongbu.cli.output import prepare, visible
from tongbu.cli.statuses import statuses
from tongbu.reading.nearest import nearest


@click.command("explain", help="说明一条规则：为什么、怎么改、依据和例子。", epilog=statuses("有这条规则"))
@click.argument("code", metavar="编号")
def command(code: str) -> None:
    """Print the card of a rule or of a reading fault."""
    prepare(machine=False)
    card = cards().get(code.strip().upper())
    if card is None:
        guess = nearest(code.upper(), cards())
        raise CannotRun(f"没有编号为“{code}”的规则" + (f"，是不是 {guess}？" if guess else "。"))
    for line in _lines(card):
        click.echo(visible(line))


def _lines(card: Card) -> Iterator[str]:
    yield f"{card.code} {card.title}（{card.level.word}，{card.name}）"
    yield f"为什么：{card.why}"
    yield f"怎么改：{card.fix}"
    yield from (f"依据：{source}" for source in card.sources)
    yield "豁免：可以，在文件的元数据“豁免”里写明规则和理由" if card.waivable else "豁免：不能"
    yield f"级别：可以在设置“规则”里改，如 {card.code}: 警告，或者关闭" if card.adjustable else "级别：不能改"
    if card.limits:
        yield f"可以调整的限值：{'、'.join(card.limits)}"
    for name, files in (("错误的例子", card.bad), ("正确的例子", card.good)):
        for path, text in files:
            yield ""
            yield f"{name}：{path}".rstrip("：")
            yield from (f"    {line}" for line in (text or "（没有这个文件）").rstrip("\n").split("\n"))
