"""Questions asked in a terminal: an answer that cannot be used is told in Chinese, and the question put again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import click

_YES, _NO = ("y", "yes", "是", "好", "对"), ("n", "no", "否", "不")
_Answer = TypeVar("_Answer")


class UnfitAnswerError(ValueError):
    """An answer cannot be used; the message says why, in Chinese."""


def ask(
    text: str, fit: Callable[[str], _Answer], *, default: str = "", hidden: bool = False, err: bool = False
) -> _Answer:
    """What `fit` makes of an answer; where it raises UnfitAnswerError, that is told and the question put again.

    Enter alone gives the default, which is shown in brackets where there is one. Raises click.Abort where somebody
    breaks off.
    """
    shown = f"{text} [{default}]" if default else text
    while True:
        answer: str = click.prompt(shown, default=default, show_default=False, hide_input=hidden, type=str, err=err)
        try:
            return fit(answer.strip())
        except UnfitAnswerError as error:
            click.echo(f"{error}。请重新写。", err=err)


def agrees(text: str, *, default: bool, err: bool = False) -> bool:
    """Whether somebody says yes; Enter alone gives the default."""
    how = "y 是，n 否，直接回车为“是”" if default else "y 是，n 否，直接回车为“否”"

    def fit(answer: str) -> bool:
        word = answer.casefold()
        if word in _YES or word in _NO:
            return word in _YES
        if word:
            raise UnfitAnswerError(f"“{answer[:20]}”看不出是还是否")
        return default

    return ask(f"{text}（{how}）", fit, err=err)


def choose(text: str, names: Sequence[str], default: int = 0) -> int:
    """The place of one of several names, by its number or by itself; the names are listed first."""
    for number, name in enumerate(names, start=1):
        click.echo(f"  {number}. {name}")

    def fit(answer: str) -> int:
        if answer in names:
            return names.index(answer)
        if not answer.isdecimal() or not 1 <= int(answer) <= len(names):
            raise UnfitAnswerError(f"“{answer[:20]}”不在上面，写 1 到 {len(names)} 的编号")
        return int(answer) - 1

    return ask(text, fit, default=str(default + 1))


def words(answer: str) -> str:
    """Any answer that is not empty."""
    if not answer:
        raise UnfitAnswerError("不能不写")
    return answer
