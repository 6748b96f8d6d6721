"""The list of commands, and usage errors in the author's language."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from typing import Any

import click

from tongbu.cli.help import Context, in_chinese
from tongbu.cli.output import take_any_text, visible
from tongbu.cli.usage import usage_fault
from tongbu.incremental.refusal import RefusalError
from tongbu.system_errors import reason

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
    "confirm": "tongbu.cli.confirm",
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
BROKEN_OFF = 130
"""What a shell expects of a program that Ctrl+C has ended."""


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
        in_chinese(command)
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
        """Run a command and exit with its status; 2 where it could not run, 130 where it was broken off."""
        take_any_text()
        try:
            status = super().main(
                args, prog_name, complete_var, standalone_mode=False, windows_expand_args=windows_expand_args, **extra
            )
        except click.exceptions.Exit as leaving:
            status = leaving.exit_code
        except click.Abort:
            _complain("已中断。")
            status = BROKEN_OFF
        except click.ClickException as error:
            _complain(f"错误：{_told(error)}")
            status = CANNOT_RUN
        except RefusalError as error:
            _complain(visible(f"错误：{error}"))
            status = CANNOT_RUN
        except OSError as error:
            _complain(visible(f"错误：{error.filename or '读写文件'}：{reason(error)}"))
            status = CANNOT_RUN
        if standalone_mode:
            sys.exit(status)
        return status


def _complain(text: str) -> None:
    click.echo(text, err=True)


def _told(error: click.ClickException) -> str:
    return error.message if isinstance(error, CannotRun) else f"{usage_fault(error)}\n用 --help 查看用法。"
