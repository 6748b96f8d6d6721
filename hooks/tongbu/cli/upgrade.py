"""`tongbu upgrade`: what a new version of the program changes in a bureau's repository, shown and then done."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from difflib import unified_diff
from importlib.metadata import version
from pathlib import Path

import click

from tongbu.cli.asking import agrees
from tongbu.cli.commands import CannotRun
from tongbu.cli.destination import write_whole
from tongbu.cli.output import prepare, visible
from tongbu.cli.questions import answered
from tongbu.cli.root import find_root
from tongbu.cli.statuses import statuses
from tongbu.founding import (
    BESIDE,
    RECORD,
    Own,
    Planned,
    Record,
    RecordError,
    Step,
    content_of,
    files_of,
    handbook,
    plan,
)

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


@click.command(
    "upgrade",
    help="换了程序版本以后，更新 tongbu init 写出的文件：先显示改动，再问。本单位改过的文件不动。",
    epilog=statuses("更新了，或者没有要更新的，或者没有答应", "有的文件没有更新，原因见屏幕"),
)
@click.option("--yes", is_flag=True, help="不问，直接更新。")
@click.option("--root", type=click.Path(path_type=Path), metavar="文件夹", help="项目文件夹；默认当前所在的项目。")
def command(root: Path | None, *, yes: bool) -> int:
    """Show the steps, ask, and take them; the record is written last, so that what was broken off can be repeated.

    What could not be done stays in the record as it was, so that the next run comes to it again.
    """
    prepare(machine=False)
    folder = find_root(root)
    record, program = _record(folder), version("tongbu")
    files = files_of(record.answers, program, record.day, Own(record.logo))
    steps = list(plan(folder, record, files))
    click.echo(f"程序 {record.version} → {program}")
    for step in steps:
        _show(step)
    if steps and not yes and not _agreed(steps):
        return 0
    left = {step.path: why for step in steps if (why := _untaken(folder, step))}
    renewed = _without(Record.of(program, record.answers, record.day, files, record.logo), left, record)
    if renewed != record:
        write_whole(renewed.as_bytes(), folder / RECORD)
    click.echo(_told([step for step in steps if step.path not in left]) if steps else "没有要更新的文件。")
    for path, why in left.items():
        click.echo(visible(f"没有更新 {path}：{why}"), err=True)
    return 1 if left else 0


def _record(folder: Path) -> Record:
    try:
        return Record.read((folder / RECORD).read_bytes())
    except FileNotFoundError:
        raise CannotRun(
            f"{folder} 里没有 {RECORD}：这个项目不是用 tongbu init 建立的，请照更新记录手工更新。"
        ) from None
    except RecordError as error:
        raise CannotRun(str(error)) from None


def _show(step: Planned) -> None:
    click.echo(visible(f"{step.step}：{step.path}"))
    for line in _lines(step):
        click.secho(visible(line), fg=_COLOURS.get(line[:1]))


def _lines(step: Planned) -> Iterator[str]:
    if step.new is None or not step.old:
        return
    if step.step is Step.RENEW and step.path in handbook():
        return  # fifty pages that nobody here wrote, and pictures
    before, after = (text.decode("utf-8", "replace").splitlines() for text in (step.old, step.new))
    yield from unified_diff(before, after, f"a/{step.path}", f"b/{step.target}", n=2, lineterm="")


def _agreed(steps: Sequence[Planned]) -> bool:
    if not answered():
        click.echo("没有改动：这里不能提问，看过差异以后加 --yes 再运行。")
        return False
    if agrees(f"更新以上 {len(steps)} 个文件？", default=False):
        return True
    click.echo("没有改动。")
    return False


def _untaken(folder: Path, step: Planned) -> str:
    """Take a step, or say why it was not taken: what would be lost is asked for once more, as asking takes time."""
    target = folder / step.target
    if step.step is Step.WAITING:
        return f"{step.target} 有人改过。合并到 {step.path}、删去 {step.target} 以后再运行"
    if not target.resolve().is_relative_to(folder.resolve()):
        return "它在链接到项目以外的文件夹里，请手工更新"
    if content_of(target) != step.replaced:
        return f"显示差异以后 {step.target} 改动过，请重新运行"
    if step.new is None:
        target.unlink()
        return ""
    target.parent.mkdir(parents=True, exist_ok=True)
    write_whole(step.new, target)
    return ""


def _without(renewed: Record, left: Collection[str], before: Record) -> Record:
    kept = {path: before.files[path] for path in left if path in before.files}
    return replace(renewed, files={path: each for path, each in renewed.files.items() if path not in left} | kept)


def _told(steps: Sequence[Planned]) -> str:
    if not steps:
        return "没有更新文件。"
    beside = [step for step in steps if step.step in BESIDE]
    more = f"；{len(beside)} 个本单位改过，新的写在旁边（.new），请对照合并以后删去" if beside else ""
    return f"已更新 {len(steps) - len(beside)} 个文件{more}。请运行 make site 检查，再提交。"
