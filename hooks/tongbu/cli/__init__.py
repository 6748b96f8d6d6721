"""The command line: the same rooms without MkDocs, for authors, editors and CI."""

from __future__ import annotations

import click

from tongbu.cli.commands import Commands
from tongbu.cli.help import COMMAND, OPTIONS


@click.group(
    cls=Commands,
    invoke_without_command=True,
    options_metavar=OPTIONS,
    subcommand_metavar=COMMAND,
    help="tongbu（同步）：检查政策文件、政策解读和意见征集。",
)
@click.version_option(package_name="tongbu", message="tongbu %(version)s", help="显示版本。")
@click.pass_context
def main(ctx: click.Context) -> None:
    """The `tongbu` command; alone, it shows its help."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
