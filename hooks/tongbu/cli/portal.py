"""`tongbu portal`: the sites of several bureaus in one portal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from tongbu.cli.commands import CannotRun
from tongbu.cli.day import Day, day_of
from tongbu.cli.folder import fill
from tongbu.cli.output import prepare, visible
from tongbu.cli.statuses import statuses
from tongbu.gate_record import PORTAL
from tongbu.model.finding import Finding
from tongbu.portal import PortalSettings, RefusedSiteError, members_of, read_portal, write_portal
from tongbu.settings import Settings

_FILE = click.Path(path_type=Path)
_HELP = "把几个单位构建好的网站合成一个门户：合并的目录、各单位一起检索。写门户的设置文件和生成到哪个文件夹。"


@click.command("portal", help=_HELP, epilog=statuses("生成了", "有网站不能用", "不能生成"))
@click.argument("file", metavar="设置文件", type=_FILE)
@click.argument("folder", metavar="文件夹", type=_FILE)
@click.option(
    "--today", "day", type=Day(), metavar="日期", help="状态按哪一天显示；默认今天，演示网站按它们的演示日期。"
)
def command(file: Path, folder: Path, day: date | None) -> int:
    """Verify every site, then write the portal, whole or not at all; a site that was altered is named."""
    prepare(machine=False)
    settings = _settings(file)
    members, refusals = members_of(settings, file.absolute().parent)
    _keep_apart(folder, [member.folder for member in members])
    if refusals:
        return _refused(refusals)
    today = day_of(Settings(), day)
    told: list[int] = []
    try:
        fill(folder, PORTAL, lambda place: told.append(write_portal(settings, members, today, place)))
    except RefusedSiteError as error:
        return _refused([str(error)])
    click.echo(f"已生成：{folder}，{len(members)} 个单位，{told[0]} 件。")
    return 0


def _settings(file: Path) -> PortalSettings:
    settings, findings = read_portal(file)
    if settings is None:
        raise CannotRun(visible("\n".join(map(_told, findings))))
    return settings


def _told(finding: Finding) -> str:
    return f"{finding.path}:{finding.line}:{finding.column} {finding.message}{finding.fix}"


def _keep_apart(folder: Path, sites: Sequence[Path]) -> None:
    """A portal written into a site would alter it, and one around a site would take its place."""
    place = folder.resolve()
    for site in map(Path.resolve, sites):
        if place.is_relative_to(site) or site.is_relative_to(place):
            raise CannotRun(f"{folder} 和网站 {site} 一个在另一个里面，没有生成。请换一个单独的文件夹。")


def _refused(reasons: Sequence[str]) -> int:
    for reason in reasons:
        click.echo(visible(f"不能用：{reason}。"), err=True)
    click.echo("没有生成门户，原来的没有改动。", err=True)
    return 1
