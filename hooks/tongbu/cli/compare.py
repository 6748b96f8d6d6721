"""`tongbu compare OLD NEW`: what changed between two versions of any text."""

from __future__ import annotations

from pathlib import Path

import click

from tongbu.amending import DraftError, draft
from tongbu.cli.commands import CannotRun
from tongbu.cli.comparable import Comparable, read_comparable
from tongbu.cli.correcting import corrections, is_named, speaks_by_default
from tongbu.cli.destination import deliver
from tongbu.cli.output import prepare
from tongbu.cli.statuses import statuses
from tongbu.comparing import Comparison, compare
from tongbu.exporting import FORMATS, suggestion
from tongbu.model.vocabulary import PolicyCategory

_FILE = click.Path(path_type=Path)
DECISION = "decision"
FORMS = [*FORMATS, DECISION]
_FORMAT = "输出格式；默认看 -o 的后缀，否则 markdown。decision 是修改决定的草稿。"
_BY_SUFFIX = {form.suffix: name for name, form in FORMATS.items()}


@click.command(
    "compare",
    help="对照两个版本，逐条说明修改、新增、删除、移动、拆分和合并。",
    epilog=statuses("对照完成，不论有没有改动"),
)
@click.argument("old", type=_FILE, metavar="旧文本")
@click.argument("new", type=_FILE, metavar="新文本")
@click.option("--format", "form", type=click.Choice(FORMS), help=_FORMAT)
@click.option("-o", "--output", type=_FILE, metavar="文件", help="写到文件。xlsx、docx 要写到文件。")
@click.option("--rows", type=click.Choice(["all", "changed"]), help="列出全部条文，或者只列有变化的。")
@click.option("--suggest", is_flag=True, help="输出元数据“对照”的样稿：每处实质改动一项，供填写理由。")
def command(old: Path, new: Path, form: str | None, output: Path | None, rows: str | None, suggest: bool) -> None:
    """Print the comparison of two Markdown files, with or without metadata, or write it to a file."""
    prepare(machine=True)
    _check_output(output, (old, new))
    before, after = read_comparable(old), read_comparable(new)
    comparison = compare(before.text, after.text, corrections(before, after))
    if suggest:
        _refuse(form is not None or rows is not None, "--suggest 不能与 --format、--rows 一起用。")
        deliver(suggestion(comparison, _older(before, after)).encode(), output)
    elif form == DECISION:
        _refuse(rows is not None, "decision 写出全部改动，不能与 --rows 一起用。")
        is_draft = before.words("文件类别") == PolicyCategory.DRAFT
        _refuse(is_draft, f"{old} 是征求意见稿，没有效力，不能用决定修改。请选已经公布的旧文件。")
        deliver(_decision(comparison, after).encode(), output)
    else:
        _write(comparison, form or _form_of(output), output, rows)


def _write(comparison: Comparison, name: str, output: Path | None, rows: str | None) -> None:
    form = FORMATS[name]
    _refuse(form.brief is None and rows == "changed", f"{name} 总是列出全部条文，不能只列有变化的。请去掉 --rows。")
    brief = bool(form.brief) if rows is None else rows == "changed"
    deliver(form.write(comparison, brief), output, binary=form.word if form.binary else "", suffix=form.suffix)


def _decision(comparison: Comparison, new: Comparable) -> str:
    try:
        return draft(comparison, comparison.old_title, new.words("发布机构"))
    except DraftError as error:
        raise CannotRun(str(error)) from None


def _form_of(output: Path | None) -> str:
    if output is None or not output.suffix:
        return "markdown"
    name = _BY_SUFFIX.get(output.suffix.lower())
    if name is None:
        raise CannotRun(f"不知道“{output.suffix}”文件要什么格式。请用 --format 指明：{'、'.join(FORMS)}。")
    return name


def _check_output(output: Path | None, inputs: tuple[Path, ...]) -> None:
    for file in inputs:
        same = output is not None and output.exists() and file.exists() and output.samefile(file)
        _refuse(same, f"-o 写的是要对照的文件本身：{output}。请换一个文件名。")


def _older(old: Comparable, new: Comparable) -> str:
    """The older document's id, where a note has to name it."""
    if speaks_by_default(old, new):
        return ""
    named = (*new.listed("替代"), *new.listed("修改"), new.words("征求意见稿"))
    return next((written for written in named if is_named(old.file, written)), "")


def _refuse(wrong: bool, why: str) -> None:
    if wrong:
        raise CannotRun(why)
