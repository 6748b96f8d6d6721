"""`tongbu publish`: a site that the gate passed goes live, or an earlier release comes back."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from tongbu.cli.commands import CANNOT_RUN, CannotRun
from tongbu.cli.gate import run
from tongbu.cli.output import prepare
from tongbu.cli.printers import text
from tongbu.cli.root import find_root
from tongbu.cli.statuses import statuses
from tongbu.model.finding import Level
from tongbu.reading.settings import CONFIG_NAME, read_site_word

_FOLDER = click.Path(path_type=Path)
_HELP = "把检查通过的网站发布到文件夹或者服务器（用户@主机:/文件夹），一次切换。"
_LEAST = 2


class _Number(click.ParamType[int]):
    """How many releases are kept."""

    name = "个数"

    def convert(self, value: str | int, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number, or a usage error that says which it may be."""
        if isinstance(value, int):
            return value
        if not re.fullmatch(r"[0-9]{1,4}", value) or int(value) < _LEAST:
            self.fail(f"“{value[:40]}”不行，写 {_LEAST} 到 9999：至少保留当前的和上一个版本，才能退回", param, ctx)
        return int(value)


@click.command(
    "publish",
    help=_HELP,
    epilog=statuses("发布了，或者退回了", "网站不能发布，线上没有变化", "不能运行，或者没有完成；线上仍然完整"),
)
@click.argument("destination", metavar="发布位置")
@click.option("-d", "--site-dir", type=_FOLDER, metavar="文件夹", help="网站在哪里；默认按 mkdocs.yml。")
@click.option("--keep", type=_Number(), default=5, metavar="个数", help="保留几个版本，至少 2 个；默认 5 个。")
@click.option("--rollback", "back", is_flag=False, flag_value="", metavar="[版本]", help="退回上一个或者写明的版本。")
@click.option("--dry-run", "rehearsal", is_flag=True, help="只列出会变化的地址，不写任何东西。")
@click.option("--root", type=_FOLDER, metavar="文件夹", help="项目文件夹；默认当前所在的项目。")
def command(
    destination: str, site_dir: Path | None, keep: int, back: str | None, rehearsal: bool, root: Path | None
) -> int:
    """See that the project still passes, then leave the rest to the room of publishing."""
    prepare(machine=False)
    if sys.platform == "win32":
        raise CannotRun("tongbu publish 不能在 Windows 上运行。请在 Linux 上发布，或者由持续集成发布。")
    from tongbu.cli.publishing import Work  # what it stands on is not there on Windows

    project = _project(site_dir, root, needed=back is None)
    site = site_dir or (project / (read_site_word(project / CONFIG_NAME, "site_dir") or "site") if project else None)
    work = Work(destination, site, project)
    if back is not None:
        return work.roll_back(back or None, rehearsal=rehearsal)
    if project and (refused := _refused(project)):
        return refused
    return work.publish(keep, rehearsal=rehearsal)


def _project(site_dir: Path | None, root: Path | None, *, needed: bool) -> Path | None:
    """The project that the site belongs to; a site may also lie alone, as where CI hands it on."""
    try:
        return find_root(root) if root or not site_dir else _above(site_dir)
    except CannotRun:
        if root or needed:
            raise
        return None


def _above(site: Path) -> Path | None:
    return next((folder for folder in site.absolute().parents if (folder / CONFIG_NAME).is_file()), None)


def _refused(project: Path) -> int:
    """The exit status where the documents as they stand now do not pass the gate, whose findings are then printed.

    The site may have been built before they were changed.
    """
    outcome = run(project, None)
    if not outcome.bad_settings and not outcome.count(Level.ERROR):
        return 0
    text.write(outcome)
    click.echo("发布检查没有通过，没有发布。改正后重新构建再发布。", err=True)
    return CANNOT_RUN if outcome.bad_settings else 1
