"""`tongbu import FILE…`: files of offices become documents of the project."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from tongbu.cli.asking import agrees
from tongbu.cli.commands import CannotRun
from tongbu.cli.day import Day, day_of
from tongbu.cli.output import prepare
from tongbu.cli.printers import import_json, import_text
from tongbu.cli.root import find_root
from tongbu.cli.statuses import statuses
from tongbu.importing.deriving.surroundings import surroundings_of
from tongbu.importing.drafting import Draft, Wish
from tongbu.importing.importing import Refusal, Result, drafts, sources_of
from tongbu.importing.original import Outcome
from tongbu.importing.placing import PlacingError, place, taken
from tongbu.importing.writing.names import is_stem
from tongbu.progress import followed
from tongbu.reading.settings import CONFIG_NAME, read_settings

_PATH = click.Path(path_type=Path)
_FOLDERS = {"政策": "policies", "解读": "interpretations"}
_HELP = """把 Word、WPS、Excel、PDF、网页文件（或者装有它们的文件夹、.zip）导入成项目里的文件。

认出版头、标题、主送、正文层次、附件、署名、日期，写成元数据和 Markdown；推定的内容写在“待核对”里，没有核对完不能发布。
导入以后把写出的文字读回来，与原件逐字核对；有文字、图片没有保留的，不写出，除非写明 --accept-loss。"""


@click.command("import", help=_HELP, epilog=statuses("全部写出了", "有文件没有导入"))
@click.argument("files", nargs=-1, required=True, type=_PATH, metavar="文件...")
@click.option("--out", type=_PATH, metavar="文件夹", help="写到这个文件夹，而不是项目里；里面照样分 policies/ 和年份。")
@click.option("--as", "kind", type=click.Choice(list(_FOLDERS)), help="按政策文件还是政策解读导入；默认看标题。")
@click.option("--name", metavar="名称", help="写出的文件名（不含 .md），也就是网址的最后一段；只导入一个文件时可用。")
@click.option("--yes", is_flag=True, help="不再询问，直接写出。")
@click.option("--dry-run", is_flag=True, help="只显示会写出什么，不写。")
@click.option("--force", is_flag=True, help="覆盖已经有的同名文件。")
@click.option("--accept-loss", is_flag=True, help="有没有保留的文字、图片，也写出。")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="报告的格式。")
@click.option("--today", "day", type=Day(), metavar="日期", help="按哪一天推算，如 2026-11-20；默认今天。")
@click.option("--root", type=_PATH, metavar="文件夹", help="项目文件夹；默认当前所在的项目。")
def command(
    files: tuple[Path, ...],
    out: Path | None,
    kind: str | None,
    name: str | None,
    yes: bool,
    dry_run: bool,
    force: bool,
    accept_loss: bool,
    form: str,
    day: date | None,
    root: Path | None,
) -> int:
    """Make the drafts, tell what became of everything, and write all drafts or none; refused files stop no others."""
    prepare(machine=form == "json")
    folder = find_root(root)
    settings = read_settings(folder / CONFIG_NAME, CONFIG_NAME).settings
    around = surroundings_of(folder, day_of(settings, day))
    wish = Wish(_FOLDERS.get(kind or "", ""), _checked(name, files))
    results: list[Result] = []
    sources = list(sources_of(files))
    results.extend(drafts(followed(sources, "读取原件", len(sources)), around, wish))
    if name and sum(isinstance(each, Draft) for each in results) > 1:
        raise CannotRun("--name 只能在导入一个文件时用，这里有几个文件。")
    target = out or folder
    problem = _problem(results, target, force=force, accept_loss=accept_loss)
    if form == "text":
        import_text.write(results)
    written = False
    if not problem and not dry_run and any(isinstance(each, Draft) for each in results):
        written = yes or _agreed(form)
        if written:
            _place(target, results, force=force)
    _tell(form, results, problem, written=written, dry_run=dry_run)
    return 1 if problem or any(isinstance(each, Refusal) for each in results) else 0


def _checked(name: str | None, files: Sequence[Path]) -> str:
    if name is None:
        return ""
    if len(files) > 1:
        raise CannotRun("--name 只能在导入一个文件时用。")
    if not is_stem(name):
        raise CannotRun(f"名称“{name}”不能用作网址；用小写字母、数字、短横线或者汉字，如 caifa-xuke。")
    return name


def _problem(results: Sequence[Result], target: Path, *, force: bool, accept_loss: bool) -> str:
    """Why nothing may be written; "" where it may."""
    made = [each for each in results if isinstance(each, Draft)]
    if not accept_loss:
        losing = [each for each in made if each.lost or each.told(Outcome.LOST)]
        if losing:
            names = "、".join(each.source for each in losing[:5])
            todo = "按上面的提示改原件，或者确认可以缺少，加 --accept-loss。"
            return f"有没有保留的内容（{names}），没有写出任何文件。{todo}"
    if not force:
        there = [path for each in made for path in taken(target, _files(each))]
        if there:
            return f"{'、'.join(there[:5])} 已经有了，没有写出任何文件。换一个 --name，或者确认覆盖，加 --force。"
    return ""


def _files(made: Draft) -> dict[str, bytes]:
    return {made.path: made.content.encode(), **made.files}


def _agreed(form: str) -> bool:
    if form == "json" or not sys.stdin.isatty():
        raise CannotRun("没有写出：不在终端里运行，不能询问。确认写出，加 --yes；只看结果，加 --dry-run。")
    return agrees("写出这些文件？", default=True)


def _place(target: Path, results: Sequence[Result], *, force: bool) -> None:
    files: dict[str, bytes] = {}
    for each in results:
        if isinstance(each, Draft):
            files.update(_files(each))
    try:
        target.mkdir(parents=True, exist_ok=True)
        place(target, files, force=force)
    except PlacingError as error:
        raise CannotRun(f"{error}。没有写出任何文件。") from None


def _tell(form: str, results: Sequence[Result], problem: str, *, written: bool, dry_run: bool) -> None:
    if form == "json":
        import_json.write(results, problem, written=written)
    else:
        import_text.write_end(results, problem, written=written, dry_run=dry_run)
