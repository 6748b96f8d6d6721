"""The frame of click's help pages in Chinese; the words in it are those of the commands."""

from __future__ import annotations

from collections.abc import Iterable

import click

_WORDS = {
    "Options": "选项",
    "Commands": "命令",
    "Show this message and exit.": "显示本说明。",
}


class Formatter(click.HelpFormatter):
    """Writes click's own words in Chinese."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage line."""
        super().write_usage(prog, args, prefix="用法：" if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """The heading of a list."""
        super().write_heading(_WORDS.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """A list of options or commands with what they do."""
        super().write_dl([(name, _WORDS.get(said, said)) for name, said in rows], col_max, col_spacing)


class Context(click.Context):
    """A context whose help is Chinese."""

    formatter_class = Formatter
