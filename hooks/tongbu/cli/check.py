"""`tongbu check`: the gate without MkDocs."""

from __future__ import annotations

import importlib
from datetime import date
from pathlib import Path

import click
import yaml

from tongbu.cli.commands import CANNOT_RUN, CannotRun
from tongbu.cli.day import Day, day_of
from tongbu.cli.gate import Outcome, run
from tongbu.cli.output import prepare
from tongbu.cli.root import find_root
from tongbu.cli.setting import Setting
from tongbu.cli.statuses import statuses
from tongbu.cli.watching import watch
from tongbu.cli.what_if import Supposition, answer
from tongbu.model.finding import Level

FORMATS = {name: f"tongbu.cli.printers.{name}" for name in ("text", "lines", "json", "github", "gitlab", "sarif")}
"""Each format and the module that prints in it, by a function `write`; loaded when it is asked for."""


_FORMAT = (
    "输出格式：text 给人看，lines 一行一处，给编辑器，github、gitlab 显示在改动旁边，sarif 给代码扫描，json 给脚本。"
)
_WATCHED = ("text", "lines")


@click.command(
    "check",
    help="检查全部文件，不需要 MkDocs。",
    epilog=statuses("没有错误（可以有警告、提示）", "有错误", "不能检查，或者没有答应改正"),
)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help=_FORMAT)
@click.option("--today", "day", type=Day(), metavar="日期", help="按哪一天检查，如 2026-11-20；默认今天。")
@click.option("--root", type=click.Path(path_type=Path), metavar="文件夹", help="项目文件夹；默认当前所在的项目。")
@click.option("--fix", "fixing", is_flag=True, help="改正可以自动改正的用字、标点和数字，先显示差异，问过再写。")
@click.option("--watch", "watching", is_flag=True, help="保存文件以后自动重新检查，按 Ctrl+C 结束。")
@click.option("--yes", is_flag=True, help="与 --fix 一起用：不问，直接写。")
@click.option(
    "--what-if",
    "settings",
    type=Setting(),
    multiple=True,
    metavar="键=值",
    help="假如设置改成这样，哪些文件的检查结果会变，如 限值.解读时限=5、规则.SYN004=警告；可以写几次。",
)
@click.option(
    "--what-if-config",
    "file",
    type=click.Path(path_type=Path),
    metavar="文件",
    help="同上，设置写在文件里，或者另一份 mkdocs.yml。",
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[文件]...")
def command(
    form: str,
    day: date | None,
    root: Path | None,
    fixing: bool,
    watching: bool,
    yes: bool,
    settings: tuple[yaml.Node, ...],
    file: Path | None,
    paths: tuple[Path, ...],
) -> int:
    """Check a project and say what was found; the exit status is the contract of the command line.

    With `--fix` the files asked for are mended first, and what is said is what remains. With `--what-if` nothing is
    said but what would be otherwise.
    """
    supposed = Supposition(file, settings)
    if yes and not fixing:
        raise CannotRun("--yes 要与 --fix 一起用。")
    if fixing and supposed:
        raise CannotRun("--what-if 只比较，不改文件，不能与 --fix 一起用。")
    if watching and (fixing or supposed or form not in _WATCHED):
        raise CannotRun("--watch 给人看，不能与 --fix、--what-if 一起用，--format 只能是 text、lines。")
    prepare(machine=form != "text")
    folder = find_root(root)
    asked = tuple(_in_project(path, folder) for path in paths)
    if supposed:
        return answer(folder, day, supposed, asked, form)
    if watching:
        return watch(folder, lambda: _told(run(folder, day).only(asked), form))
    outcome = run(folder, day).only(asked)
    refused = False
    if fixing and not outcome.bad_settings:
        written = _fix(outcome, day, yes=yes, aside=form != "text")
        refused = written is None
        if written is not False:
            outcome = run(folder, day).only(asked)
    status = _told(outcome, form)
    return CANNOT_RUN if refused else status


def _told(outcome: Outcome, form: str) -> int:
    """Print what was found; the exit status."""
    importlib.import_module(FORMATS[form]).write(outcome)
    if outcome.bad_settings:
        return CANNOT_RUN
    return 1 if outcome.count(Level.ERROR) else 0


def _fix(outcome: Outcome, given: date | None, *, yes: bool, aside: bool) -> bool | None:
    # What finds and mends wording takes long to load, and is hardly ever asked for.
    from tongbu.cli.difference import fix
    from tongbu.cli.fixing import mends

    day = day_of(outcome.project.settings, given)
    return fix(list(mends(outcome, day)), day, yes=yes, aside=aside)


def _in_project(path: Path, root: Path) -> str:
    """A path as findings name it. A mistyped one must not be answered with 没有发现问题."""
    if not path.exists():
        raise CannotRun(f"没有“{path}”这个文件：路径写错了，或者文件已经删除。要检查全部文件，不写文件名即可。")
    try:
        return path.absolute().resolve().relative_to(root.resolve()).as_posix()
    except (OSError, RuntimeError, ValueError) as error:
        raise CannotRun(f"“{path}”不在项目文件夹 {root} 里。") from error
