"""`tongbu report`: the annual report of a year prepared, or an existing one checked."""

from __future__ import annotations

import json
from pathlib import Path

import click

from tongbu.cli.commands import CannotRun
from tongbu.cli.destination import deliver
from tongbu.cli.output import prepare
from tongbu.cli.printers import report_text
from tongbu.cli.root import find_root
from tongbu.cli.settled import refuse_bad_settings
from tongbu.cli.statuses import statuses
from tongbu.model.disclosure.report.as_yaml import prepared_file
from tongbu.model.disclosure.report.derived import derived_cells
from tongbu.model.disclosure.report.report import Tables
from tongbu.model.finding import Finding, Level
from tongbu.reading.disclosure.report_tables.files import read_report_tables
from tongbu.reading.locating import Findings
from tongbu.reading.project import read_project
from tongbu.reading.spreadsheet import SpreadsheetError
from tongbu.rules.annual_report import RULES
from tongbu.rules.annual_report.tables import IdentityRule, YearsRule

_FILE = click.Path(path_type=Path)
_YEAR = click.IntRange(2008, 2199)
_HELP = "准备一年的政府信息公开工作年度报告（写出年份），或者核对已有报告的三张表（--check）。"


@click.command("report", help=_HELP, epilog=statuses("核对没有错误，或者准备好了", "核对有错误", "不能核对、不能准备"))
@click.argument("year", type=_YEAR, required=False, metavar="[年份]")
@click.option("--check", "checked", type=_FILE, metavar="文件", help="核对报告的三张表：.docx、.xlsx、.html。")
@click.option("--previous", type=_FILE, metavar="文件", help="和 --check 一起用：上一年的报告，核对两年的衔接。")
@click.option("--from", "source", type=_FILE, metavar="文件", help="和年份一起用：三张表取自已有的报告。")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="核对结果的格式。")
@click.option("--root", type=_FILE, metavar="文件夹", help="项目文件夹；默认当前所在的项目。")
@click.option("-o", "--output", type=_FILE, metavar="文件", help="把准备的报告写到文件；默认显示在屏幕上。")
def command(
    year: int | None,
    checked: Path | None,
    previous: Path | None,
    source: Path | None,
    form: str,
    root: Path | None,
    output: Path | None,
) -> int:
    """Check the tables of a file, or print the file of a year with every cell that the site can count."""
    if (year is None) == (checked is None):
        raise CannotRun("请写出年份，准备这一年的报告；或者用 --check 写明要核对的文件。二者选一。")
    prepare(machine=form != "text" or checked is None)
    if checked is not None:
        if source or output:
            raise CannotRun("--check 只核对，不能与 --from、-o 一起用。")
        return _check(checked, previous, form)
    if previous or form != "text":
        raise CannotRun("--previous、--format 要与 --check 一起用。")
    _prepare(year or 0, source, find_root(root), output)
    return 0


def _check(file: Path, previous: Path | None, form: str) -> int:
    findings = Findings(str(file))
    after = _tables(file, findings)
    found = [*findings.found]
    for rule in RULES:
        if isinstance(rule, IdentityRule):
            found.extend(rule.told(after))
    if previous is not None:
        before = _tables(previous, Findings(str(previous)))
        for rule in RULES:
            if isinstance(rule, YearsRule):
                found.extend(rule.told(before, after))
    found.sort()
    if form == "json":
        click.echo(json.dumps([finding.as_json() for finding in found], ensure_ascii=False, indent=2))
    else:
        report_text.write(found)
    return 1 if _failed(found) else 0


def _failed(findings: list[Finding]) -> bool:
    return any(finding.level is Level.ERROR for finding in findings)


def _tables(file: Path, findings: Findings) -> Tables:
    try:
        return read_report_tables(file, findings)
    except SpreadsheetError as error:
        raise CannotRun(f"{file}：{error}。") from error
    except FileNotFoundError:
        raise CannotRun(f"找不到文件：{file}。请检查路径是否写对。") from None


def _prepare(year: int, source: Path | None, root: Path, output: Path | None) -> None:
    if output and output.exists():
        raise CannotRun(f"{output} 已经有了，没有改动。要重新准备，请换一个文件名，写好以后再对照。")
    project = read_project(root)
    refuse_bad_settings(project, "件数按发布机构计算")
    cells = dict(derived_cells(project.library, project.disclosure, project.settings.organisation.name, year))
    if source is not None:
        findings = Findings(str(source))
        cells.update((cell, number) for cell, number in _tables(source, findings).cells.items() if number is not None)
        report_text.write_headlines(findings.found)
    deliver(prepared_file(year, cells).encode(), output)
