"""`tongbu export`: the library as data for other systems."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

import click

from tongbu.cli.commands import CannotRun
from tongbu.cli.day import Day, day_of
from tongbu.cli.destination import deliver
from tongbu.cli.gate import run
from tongbu.cli.opensearch import write_opensearch
from tongbu.cli.output import prepare
from tongbu.cli.root import find_root
from tongbu.cli.statuses import statuses
from tongbu.model.finding import Level
from tongbu.open_data import (
    Describing,
    Rows,
    catalogue_csv,
    catalogue_json,
    gkmlpt_csv,
    gkmlpt_json,
    gkmlpt_xml,
)
from tongbu.reading.settings import CONFIG_NAME, read_site_word
from tongbu.syndicating import publisher_of

FORMATS: Mapping[str, Callable[[Describing], bytes]] = MappingProxyType(
    {
        "gkmlpt-json": gkmlpt_json,
        "gkmlpt-xml": gkmlpt_xml,
        "gkmlpt-csv": gkmlpt_csv,
        "catalog-json": lambda context: catalogue_json(context, Rows.of(context)),
        "catalog-csv": lambda context: catalogue_csv(Rows.of(context)),
    }
)
_WORDS = ("site_url", "site_name")
_FOLDER = click.Path(path_type=Path)
_OPENSEARCH = "写出批量导入 OpenSearch、Elasticsearch 的文件，一条一个检索项。"
_FORMAT = "gkmlpt-* 是政府信息公开目录（政策文件），catalog-* 是本站全部文件的目录。"


@click.command(
    "export",
    help="把通过检查的文件导出成数据，供信息公开平台等系统使用。",
    epilog=statuses("导出了", cannot="不能导出：检查没有通过，或者参数不对"),
)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), help=_FORMAT)
@click.option("--opensearch", "folder", type=_FOLDER, metavar="文件夹", help=_OPENSEARCH)
@click.option("--index", default="tongbu", show_default=True, metavar="名称", help="和 --opensearch 一起用：索引名。")
@click.option("--today", "day", type=Day(), metavar="日期", help="有效性按哪一天计算，如 2026-11-20；默认今天。")
@click.option("--root", type=_FOLDER, metavar="文件夹", help="项目文件夹；默认当前所在的项目。")
@click.option("-o", "--output", type=_FOLDER, metavar="文件", help="写到文件；默认显示在屏幕上。")
def command(
    form: str | None, folder: Path | None, index: str, day: date | None, root: Path | None, output: Path | None
) -> None:
    """Write what the gate lets pass; what breaks a rule reaches no other system."""
    if (form is None) == (folder is None):
        raise CannotRun("请用 --format 写明格式，或者用 --opensearch 写明文件夹，二者选一。")
    prepare(machine=True)
    place = find_root(root)
    outcome = run(place, day)
    errors = outcome.count(Level.ERROR)
    if errors or outcome.bad_settings:
        raise CannotRun(f"发布检查没有通过：{errors} 处错误，没有导出。用 tongbu check 查看，改正后再导出。")
    project = outcome.project
    publisher = publisher_of(project.settings, *(read_site_word(place / CONFIG_NAME, name) for name in _WORDS))
    today = day_of(project.settings, day)
    if folder is not None:
        name, count = write_opensearch(project, today, publisher, index, folder)
        click.echo(f"已写入：{folder}，索引 {name}，{count} 条。导入方法见 docs/operations/opensearch.md。", err=True)
    elif form is not None:
        deliver(FORMATS[form](Describing(project.library, project.settings, publisher, today)), output)
