"""The frame of click's help pages in Chinese; the words in it are those of the commands."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

import click

from tongbu.progress import observed
from tongbu.progress_bar import watcher

_WORDS = {
    "Options": "选项",
    "Commands": "命令",
    "Show this message and exit.": "显示本说明。",
}
OPTIONS, COMMAND = "[选项]", "命令 [参数]..."
"""How the usage line calls what click calls OPTIONS and COMMAND [ARGS]."""
_NOT_FIRST = "，。；：、？！）》”…"
"""Must not begin a line."""
_FOR_PROGRAMS = ("json", "sarif", "github", "junit", "ics")
"""How the names of formats end that programs read."""


class Formatter(click.HelpFormatter):
    """Writes click's own words in Chinese, and counts a Chinese character as the two columns that it takes."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage line."""
        super().write_usage(prog, args, prefix="用法：" if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """The heading of a list."""
        self.write(f"{'':>{self.current_indent}}{_WORDS.get(heading, heading)}：\n")

    def write_text(self, text: str) -> None:
        """Paragraphs, each of whose lines is broken only where it is too long."""
        indent = " " * self.current_indent
        for line in text.split("\n"):
            for piece in _broken(line.strip(), self.width - self.current_indent):
                self.write(f"{indent}{piece}".rstrip() + "\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """A list of options or commands with what they do."""
        listed = [(name, _WORDS.get(said, said)) for name, said in rows]
        first = min(max((_width(name) for name, _ in listed), default=0), col_max) + col_spacing
        indent = " " * self.current_indent
        for name, said in listed:
            lines = list(_broken(said, max(self.width - first - self.current_indent, 20)))
            if _width(name) > first - col_spacing:
                self.write(f"{indent}{name}\n")
                name = ""
            for line in lines:
                self.write(f"{indent}{name}{' ' * (first - _width(name))}{line}".rstrip() + "\n")
                name = ""


class Context(click.Context):
    """A context whose help is Chinese."""

    formatter_class = Formatter

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """As click's own, with -h beside --help."""
        kwargs.setdefault("help_option_names", ["-h", "--help"])
        super().__init__(*args, **kwargs)

    def invoke(self, callback: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Run a command, with progress for people who watch: not where a program reads, or where it is to be quiet."""
        form = str(self.params.get("form") or "")
        silent = form.endswith(_FOR_PROGRAMS) or self.params.get("quiet")
        with observed(None if silent else watcher()):
            return super().invoke(callback, *args, **kwargs)


def in_chinese(command: click.Command) -> None:
    """Let a command, with those below it, tell its usage in Chinese."""
    command.context_class = Context
    command.options_metavar = OPTIONS
    if command.help:  # click looks for the end of the first sentence at a full stop of English
        command.short_help = command.short_help or command.help.partition("。")[0].strip() + "。"
    if isinstance(command, click.Group):
        command.subcommand_metavar = COMMAND
        for each in command.commands.values():
            in_chinese(each)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _broken(text: str, width: int) -> Iterator[str]:
    """The lines of a text: Chinese breaks between any two characters, a word or a number does not."""
    line = ""
    for piece in _pieces(text):
        if line and _width(line) + _width(piece.rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += piece if line else piece.lstrip()
    yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    """What must stay together: words with the blanks behind them, characters with the punctuation behind them."""
    piece = ""
    for char in text:
        fresh = ord(char) > 0x2E80 and char not in _NOT_FIRST
        if piece and (fresh or (piece[-1] == " " and char != " ") or (ord(piece[-1]) > 0x2E80 and char.isascii())):
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece
