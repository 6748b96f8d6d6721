"""`tongbu due`: what must be done when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from tongbu.cli.agenda import Agenda
from tongbu.cli.commands import CannotRun
from tongbu.cli.day import Day, day_of
from tongbu.cli.destination import deliver
from tongbu.cli.output import prepare, visible
from tongbu.cli.printers import due_text
from tongbu.cli.printers.due_json import as_json
from tongbu.cli.root import find_root
from tongbu.cli.settled import refuse_bad_settings
from tongbu.cli.statuses import statuses
from tongbu.cli.within import Span, Within
from tongbu.deadlines import deadlines
from tongbu.model.library import Library
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import Project, read_project
from tongbu.reading.settings import CONFIG_NAME, read_site_word
from tongbu.rules.catalogue.keeping import keeping_of
from tongbu.rules.rule import Context
from tongbu.syndicating import calendar_of, publisher_of

_DEFAULT = Span(30, "日")
_NAMED = 5
_FOLDER = click.Path(path_type=Path)


@click.command("due", help="列出什么事最迟哪一天要做，逾期的排在最前。", epilog=statuses("列出了，不论有没有逾期"))
@click.option("--within", "span", type=Within(), metavar="期间", help="看多远，如 30d、8w、6m、1y；默认 30d。")
@click.option("--all", "everything", is_flag=True, help="不限期间，全部列出。")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "ics"]), default="text", help="输出格式；ics 可以导入日历。"
)
@click.option("--today", "day", type=Day(), metavar="日期", help="按哪一天计算，如 2026-11-20；默认今天。")
@click.option("--root", type=_FOLDER, metavar="文件夹", help="项目文件夹；默认当前所在的项目。")
@click.option("-o", "--output", type=_FOLDER, metavar="文件", help="把 json、ics 写到文件。")
def command(
    span: Span | None, everything: bool, form: str, day: date | None, root: Path | None, output: Path | None
) -> None:
    """List what is overdue and what is to come; files that cannot be read are told apart from the list."""
    prepare(machine=form != "text")
    if everything and span:
        raise CannotRun("--all 列出全部，不能与 --within 一起用。")
    if output and form == "text":
        raise CannotRun("text 只显示在屏幕上。要写到文件，加上 --format json 或者 --format ics。")
    project = read_project(find_root(root))
    refuse_bad_settings(project, "期限按设置计算")
    today = day_of(project.settings, day)
    calendar = project.settings.calendar()
    about = Context(
        project.library,
        project.settings,
        calendar,
        today,
        ProjectFiles(project.root),
        disclosure=project.disclosure,
    )
    found = deadlines(project.library, project.settings, calendar, today, project.disclosure, keeping=keeping_of(about))
    agenda = Agenda.of(today, None if everything else span or _DEFAULT, found)
    if form == "text":
        due_text.write(agenda)
    else:
        deliver(_written(form, agenda, project), output)
    for line in _missing(project.library):
        click.echo(visible(line), err=True)


def _written(form: str, agenda: Agenda, project: Project) -> bytes:
    """The same deadlines for a program: a list for scripts, or a file for calendars."""
    if form == "json":
        return as_json(agenda)
    config = project.root / CONFIG_NAME
    publisher = publisher_of(project.settings, *(read_site_word(config, name) for name in ("site_url", "site_name")))
    return calendar_of(agenda.deadlines, publisher, agenda.today)


def _missing(library: Library) -> Iterator[str]:
    """What the list does not hold, because it could not be read."""
    paths = sorted(library.unreadable)
    if paths:
        more = " 等" if len(paths) > _NAMED else ""
        yield (
            f"{len(paths)} 个文件未能读取，其中的期限没有列出：{'、'.join(paths[:_NAMED])}{more}。"
            "原因用 tongbu check 查看。"
        )
    if library.lacks_interpretations:
        yield "有解读未能读取，无法判断哪些文件缺少解读，“发布解读”的期限没有列出。"
