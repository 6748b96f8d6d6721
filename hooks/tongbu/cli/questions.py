"""What `tongbu new` asks in a terminal, in Chinese."""

from __future__ import annotations

import sys

import click

from tongbu.model.themes import THEMES

_KINDS = ("all", "policy", "interpretation", "consultation")
_NAMES = ("政策文件、解读、征求意见稿三者同步新建", "政策文件", "还没有文件的解读", "征求意见稿")


def answered() -> bool:
    """Whether somebody sits at a terminal to answer."""
    return sys.stdin.isatty()


def ask_kind() -> str:
    """Which kind of file to begin."""
    click.echo("新建什么？已有文件的解读，请运行 tongbu new interpretation --for 文件。")
    return _KINDS[_chosen(_NAMES)]


def ask_title() -> str:
    """The title of the policy."""
    title: str = click.prompt("政策文件的名称（完整名称，不带书名号）", type=str)
    return title.strip().removeprefix("《").removesuffix("》")


def ask_theme(usual: str) -> str:
    """A theme; the usual one where only Enter is pressed, or a number of the official list."""
    if usual and click.confirm(f"主题分类用“{usual}”吗？", default=True):
        return usual
    tops = tuple(THEMES)
    top = tops[_chosen(tops)]
    return f"{top}\\{THEMES[top][_chosen(THEMES[top])]}"


def _chosen(names: tuple[str, ...]) -> int:
    for place, name in enumerate(names, start=1):
        click.echo(f"  {place}. {name}")
    number: int = click.prompt("写编号", type=click.IntRange(1, len(names)), default=1)
    return number - 1
