"""The list of commands, and usage errors in the author's language."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from typing import Any

import click

from tongbu.cli.help import Context
from tongbu.cli.output import visible
from tongbu.incremental.refusal import RefusalError

COMMANDS = {
    "check": "tongbu.cli.check",
    "compare": "tongbu.cli.compare",
    "new": "tongbu.cli.new",
    "sign": "tongbu.cli.sign",
    "verify": "tongbu.cli.verify",
    "due": "tongbu.cli.due",
    "report": "tongbu.cli.report",
    "explain": "tongbu.cli.explain",
    "schema": "tongbu.cli.schema",
    "article": "tongbu.cli.article",
    "export": "tongbu.cli.export",
    "import": "tongbu.cli.import_files",
    "build": "tongbu.cli.build",
    "publish": "tongbu.cli.publish",
    "patrol": "tongbu.cli.patrol",
    "portal": "tongbu.cli.portal",
    "admin": "tongbu.cli.admin",
    "init": "tongbu.cli.init",
    "upgrade": "tongbu.cli.upgrade",
}
"""Each command and the module that holds it, as a function `command`; loaded when it is called."""

CANNOT_RUN = 2


class CannotRun(click.ClickException):  # named for what it says, like click's own Abort
    """The command cannot do its work; the message says why, in Chinese."""

    exit_code = CANNOT_RUN


class Commands(click.Group):
    """A group that loads a command's module only when it is needed, and complains in Chinese."""

    context_class = Context

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order they are introduced."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(COMMANDS[cmd_name]).command
        command.context_class = Context
        command.options_metavar = "[选项]"
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command asked for; a name that no command has is told with those there are."""
        if not args[0].startswith("-") and args[0] not in COMMANDS:
            raise CannotRun(f"没有命令 {args[0]}。可用的命令：{'、'.join(COMMANDS)}。")
        return super().resolve_command(ctx, args)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # click's own signature
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command and exit with its status; 2 where it could not run."""
        try:
            status = super().main(
                args, prog_name, complete_var, standalone_mode=False, windows_expand_args=windows_expand_args, **extra
            )
        except click.exceptions.Exit as leaving:
            status = leaving.exit_code
        except click.Abort:
            _complain("已中断。")
            status = CANNOT_RUN
        except click.ClickException as error:
            _complain(f"错误：{_told(error)}")
            status = CANNOT_RUN
        except RefusalError as error:
            _complain(visible(f"错误：{error}"))
            status = CANNOT_RUN
        except OSError as error:
            _complain(f"错误：{error.filename or '读写文件'}：{error.strerror or error}")
            status = CANNOT_RUN
        if standalone_mode:
            sys.exit(status)
        return status


def _complain(text: str) -> None:
    safe = text.encode(sys.stderr.encoding or "utf-8", "replace").decode(sys.stderr.encoding or "utf-8", "replace")
    click.echo(safe, err=True)


def _told(error: click.ClickException) -> str:
    if isinstance(error, CannotRun):
        return error.message
    return f"{_usage(error)}\n用 --help 查看用法。"


def _usage(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        near = f"，是不是 {'、'.join(error.possibilities)}？" if error.possibilities else ""
        return f"没有选项 {error.option_name}{near}"
    if isinstance(error, click.MissingParameter):
        return f"缺少参数 {_name(error.param)}"
    if isinstance(error, click.BadParameter):
        return f"{_name(error.param)} 的值不对：{_reason(error)}"
    if isinstance(error, click.BadOptionUsage):
        return f"选项 {error.option_name} 的用法不对"
    commands = "、".join(COMMANDS)
    return f"用法不对：{error.format_message()}（可用的命令：{commands}）"


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return "参数"
    return param.opts[0] if isinstance(param, click.Option) else param.human_readable_name


def _reason(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    return f"可以写 {'、'.join(kind.choices)}" if isinstance(kind, click.Choice) else error.message
