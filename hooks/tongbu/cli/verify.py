"""`tongbu verify [FILE…]`: explain the approval of documents, signing by signing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from tongbu.approving import Approval, Change, KeysError, Signing, approval_of
from tongbu.cli.chosen import Document, document_at, every, project_of
from tongbu.cli.output import prepare, visible
from tongbu.cli.root import find_root
from tongbu.cli.statuses import statuses
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import Project, read_project

_PATH = click.Path(path_type=Path)


@click.command(
    "verify",
    help="查验审签：谁在什么时候批准了什么，现在的内容是否就是批准的内容。",
    epilog=statuses("全部属实", "有不属实的，或者指定的文件没有审签"),
)
@click.argument("files", nargs=-1, type=_PATH, metavar="[文件]...")
@click.option("--root", type=_PATH, metavar="文件夹", help="项目文件夹；默认文件所在的项目或者当前项目。")
def command(files: tuple[Path, ...], root: Path | None) -> int:
    """Print the record of each document; all of them where none is named."""
    prepare(machine=False)
    project = read_project(find_root(root or (project_of(files[0]) if files else None)))
    asked = [document_at(project, file) for file in files] or every(project.library)
    bad = unsigned = 0
    for document in asked:
        if not document.source.signed:
            unsigned += 1
            if files:
                click.echo(visible(f"{document.source.path}：没有审签记录。"))
            continue
        lines = list(_told(project, document))
        bad += lines[0].endswith("不属实")
        if files or lines[0].endswith("不属实"):
            click.echo(visible("\n".join(lines)))
    click.echo(
        f"共 {len(asked)} 份：审签属实 {len(asked) - bad - unsigned} 份，不属实 {bad} 份，没有审签 {unsigned} 份。"
    )
    return 1 if bad or (files and unsigned) else 0


def _told(project: Project, document: Document) -> Iterator[str]:
    try:
        reviewing = project.settings.reviewing
        files = ProjectFiles(project.root)
        approval = approval_of(document, files, reviewing.registry, required=reviewing.registry_required)
    except (KeysError, OSError) as error:
        yield f"{document.source.path}：不属实"
        yield f"  不能查验：{error}"
        return
    yield f"{document.source.path}：{'不属实' if approval.faults else '属实'}"
    for at, signing in enumerate(approval.record.signings if approval.record else ()):
        yield f"  {_row(approval, signing, at)}"
    yield from (f"  问题：{told}" for _, told in approval.faults)
    for change in approval.changes:
        yield from _difference(approval, change)


def _row(approval: Approval, signing: Signing, at: int) -> str:
    current = "现在的内容" if signing.digest == approval.digest else "以前的内容"
    if not signing.signature:
        how = "没有数字签名"
    else:
        how = "数字签名不对" if approval.untrue(at) else f"数字签名属实（公钥 {signing.key}）"
    opinion = f"，意见：{signing.opinion}" if signing.opinion else ""
    told = f"{signing.on} {signing.stage} {signing.person}{opinion}"
    return f"{told}；{current}（摘要 {signing.digest[:12]}）；{how}"


def _difference(approval: Approval, change: Change) -> Iterator[str]:
    place = f"第 {approval.first_line + change.line} 行" if change.line is not None else "元数据或者附件"
    yield f"  {place}："
    yield from (f"  - {line}" for line in change.before)
    yield from (f"  + {line}" for line in change.now)
