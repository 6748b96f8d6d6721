"""`tongbu build`: the whole site, or a share of it on each of several machines, put together at the end."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import click

from tongbu.cli.commands import CannotRun
from tongbu.cli.output import prepare
from tongbu.cli.root import find_root
from tongbu.cli.statuses import statuses
from tongbu.model.finding import Level
from tongbu.reading.locating import Findings
from tongbu.reading.settings import CONFIG_NAME, compose_file, read_site_word

_PROGRESS = "TONGBU_PROGRESS"
_FOLDER = click.Path(path_type=Path)
_SHARD = "只生成一份，如 2/4 是四份里的第二份；生成的文件夹交给 --merge。"
_MERGE = "使用 --shard 生成的文件夹，可以写多次；没有覆盖到的文件在本机生成。"


@click.command(
    "build",
    help="检查并生成网站；也可以由几台机器各生成一份，再合成网站。",
    epilog=statuses("网站已经生成", "检查没有通过，或者没有生成"),
)
@click.option("--shard", metavar="第几份/份数", help=_SHARD)
@click.option("-o", "--output", type=_FOLDER, metavar="文件夹", help="和 --shard 一起用：写到哪里；默认 shard-第几份。")
@click.option("--merge", type=_FOLDER, multiple=True, metavar="文件夹", help=_MERGE)
@click.option("-d", "--site-dir", type=_FOLDER, metavar="文件夹", help="网站写到哪里；默认按 mkdocs.yml。")
@click.option("--root", type=_FOLDER, metavar="文件夹", help="项目文件夹；默认当前所在的项目。")
@click.pass_context
def command(
    context: click.Context,
    shard: str | None,
    output: Path | None,
    merge: tuple[Path, ...],
    site_dir: Path | None,
    root: Path | None,
) -> None:
    """Run MkDocs, which runs the gate first; ours are only the words for what it is to do."""
    prepare(machine=False)
    place = find_root(root)
    _refuse_unreadable(place / CONFIG_NAME)
    asked = {**_shard(shard, output, merge, site_dir), **_merge(merge)}
    told = ["build", "--quiet", "--config-file", str(place / CONFIG_NAME)]
    if site_dir:
        told += ["--site-dir", str(site_dir.absolute())]
    # The program itself, with arguments of ours: no shell, and nothing of the documents.
    program, environment = [sys.executable, "-m", "mkdocs", *told], {**os.environ, _PROGRESS: "1", **asked}
    done = subprocess.run(program, env=environment, check=False)  # noqa: S603
    context.exit(1 if done.returncode else 0)


def _refuse_unreadable(config: Path) -> None:
    """What MkDocs would say of the file in English, before anything is read."""
    findings = Findings(config.name)
    compose_file(config, findings)
    if found := next((each for each in findings.found if each.level is Level.ERROR), None):
        raise CannotRun(f"{found.path}:{found.line} {found.message}{found.fix}")
    pages = config.parent / (read_site_word(config, "docs_dir") or "docs")
    if not pages.is_dir():
        raise CannotRun(f"没有文件夹 {pages}。网站的自写网页（如 about.md）放在里面，没有网页也要建好这个文件夹。")


def _shard(shard: str | None, output: Path | None, merge: tuple[Path, ...], site_dir: Path | None) -> dict[str, str]:
    if not shard:
        if output:
            raise CannotRun("-o 和 --shard 一起用。网站写到哪里用 -d。")
        return {}
    if merge or site_dir:
        raise CannotRun("--shard 只生成一份，不生成网站，不能和 --merge、-d 一起用。")
    found = re.fullmatch(r"([1-9]\d*)/([1-9]\d*)", shard)
    if not found or int(found[1]) > int(found[2]):
        raise CannotRun(f"--shard 的值“{shard}”写得不对：2/4 表示四份里的第二份。")
    folder = (output or Path(f"shard-{found[1]}")).absolute()
    if folder.exists():
        raise CannotRun(f"文件夹 {folder} 已经存在。请先删除，或者用 -o 换一个。")
    return {"TONGBU_SHARD": shard, "TONGBU_SHARD_FOLDER": str(folder)}


def _merge(folders: tuple[Path, ...]) -> dict[str, str]:
    for folder in folders:
        if not folder.is_dir():
            raise CannotRun(f"没有文件夹 {folder}。--merge 后面写 --shard 生成的文件夹。")
        if os.pathsep in str(folder):
            raise CannotRun(f"文件夹的名称里不能有“{os.pathsep}”：{folder}。")
    return {"TONGBU_PARCELS": os.pathsep.join(str(folder.absolute()) for folder in folders)} if folders else {}
