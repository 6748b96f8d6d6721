"""Commands as pages show them, from click."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import click

from tongbu.cli import main
from tongbu.cli.help import Context

_STATUS = re.compile(r"^  (\d)  (.+)$", re.M)


@dataclass(frozen=True)
class Parameter:
    """An option or an argument: how it is written, what it does, and the words it takes."""

    written: str
    described: str
    choices: tuple[str, ...]
    required: bool = False
    several: bool = False


@dataclass(frozen=True)
class Described:
    """A command with everything that its help says."""

    name: str
    usage: str
    help: str
    arguments: tuple[Parameter, ...]
    options: tuple[Parameter, ...]
    statuses: tuple[tuple[str, str], ...]

    @property
    def first(self) -> str:
        """Its first sentence."""
        return self.help.partition("。")[0] + "。"


def commands() -> tuple[Described, ...]:
    """Every command of the click tree, in the order they are introduced."""
    return tuple(_described(name, command) for name, command in walk(main, "tongbu"))


def walk(group: click.Group, name: str) -> Iterator[tuple[str, click.Command]]:
    """Each command below a group by its full name; groups themselves are no commands."""
    context = Context(group, info_name=name)
    for each in group.list_commands(context):
        command = group.get_command(context, each)
        assert command is not None
        if isinstance(command, click.Group):
            yield from walk(command, f"{name} {each}")
        else:
            yield f"{name} {each}", command


def _described(name: str, command: click.Command) -> Described:
    context = Context(command, info_name=name)
    usage = " ".join((name, *command.collect_usage_pieces(context)))
    return Described(
        name=name,
        usage=usage if len(usage) < 90 else " ".join((name, "[选项]", "[名称]...")),
        help=(command.help or "").strip(),
        arguments=tuple(_argument(each, context) for each in command.params if isinstance(each, click.Argument)),
        options=tuple(_option(each) for each in command.params if isinstance(each, click.Option)),
        statuses=tuple((number, told) for number, told in _STATUS.findall(command.epilog or "")),
    )


def _argument(each: click.Argument, context: click.Context) -> Parameter:
    written = each.make_metavar(context).strip("[].")
    choices = _choices(each)
    return Parameter(
        "名称" if choices and "|" in written else written, "", choices, each.required, several=each.nargs == -1
    )


def _option(each: click.Option) -> Parameter:
    named = each.metavar or each.type.name
    value = "" if each.is_flag else f" {'值' if named.isascii() and not each.metavar else named}"
    return Parameter(f"{', '.join(each.opts)}{value}", each.help or "", _choices(each), several=each.multiple)


def _choices(each: click.Parameter) -> tuple[str, ...]:
    kind: Any = each.type
    return tuple(map(str, kind.choices)) if isinstance(kind, click.Choice) else ()
