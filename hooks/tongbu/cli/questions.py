"""What `tongbu new` asks in a terminal, in Chinese."""

from __future__ import annotations

import sys

import click

from tongbu.cli.asking import agrees, ask, choose, words
from tongbu.model.themes import THEMES

_KINDS = ("all", "policy", "interpretation", "consultation")
_NAMES = ("政策文件、解读、征求意见稿三者同步新建", "政策文件", "还没有文件的解读", "征求意见稿")
_WHICH = "写编号"


def answered() -> bool:
    """Whether somebody sits at a terminal to answer."""
    return sys.stdin.isatty()


def ask_kind() -> str:
    """Which kind of file to begin."""
    click.echo("新建什么？已有文件的解读，请运行 tongbu new interpretation --for 文件。")
    return _KINDS[choose(_WHICH, _NAMES)]


def ask_title() -> str:
    """The title of the policy."""
    title = ask("政策文件的名称（完整名称，不带书名号）", words)
    return title.removeprefix("《").removesuffix("》")


def ask_theme(usual: str) -> str:
    """A theme; the usual one where only Enter is pressed, or a number of the official list."""
    if usual and agrees(f"主题分类用“{usual}”吗？", default=True):
        return usual
    tops = tuple(THEMES)
    top = tops[choose(_WHICH, tops)]
    return f"{top}\\{THEMES[top][choose(_WHICH, THEMES[top])]}"
