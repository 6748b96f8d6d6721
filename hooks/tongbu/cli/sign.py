"""`tongbu sign FILE…`: record that exactly this was approved (审签)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tongbu.approving import (
    FINAL,
    KeyRegistry,
    KeysError,
    Record,
    RecordError,
    Signing,
    approved_content,
    digest_of,
    needs_signature,
    not_after,
    rank,
    read_record,
    record_path,
    registry_of,
    write_record,
)
from tongbu.cli.chosen import Document, document_at, project_of
from tongbu.cli.commands import CannotRun
from tongbu.cli.destination import write_whole
from tongbu.cli.output import prepare, visible
from tongbu.cli.root import find_root
from tongbu.cli.signing_keys import entry, make_key, private_key
from tongbu.cli.statuses import statuses
from tongbu.model.front_matter import ReviewStage
from tongbu.model.unfinished import unfinished
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import Project, read_project
from tongbu.system_errors import reason

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_PATH = click.Path(path_type=Path)
_AGAIN = "请重新审核，在“审核”里登记新的环节和日期（同一天再审的，环节写明第几次，如 终审（第二次）），再审签。"


@click.command(
    "sign",
    help="审签：记录批准的正是现在的内容。在元数据“审核”里登记终审或者签发以后运行。",
    epilog=statuses("审签了，或者已经审签、内容没有变化", cannot="没有审签任何文件"),
)
@click.argument("files", nargs=-1, type=_PATH, metavar="[文件]...")
@click.option("--stage", metavar="环节", help="签哪一个环节；默认“审核”里的签发或者终审。")
@click.option("--key", "key_file", type=_PATH, metavar="私钥文件", help="用本人的私钥作数字签名。")
@click.option("--new-key", type=_PATH, metavar="私钥文件", help="生成一个新的私钥文件，并给出要登记的公钥。")
@click.option("--person", metavar="岗位", help="与 --new-key 同用：公钥登记在哪个岗位名下。")
@click.option("--root", type=_PATH, metavar="文件夹", help="项目文件夹；默认文件所在的项目。")
def command(
    files: tuple[Path, ...],
    stage: str | None,
    key_file: Path | None,
    new_key: Path | None,
    person: str | None,
    root: Path | None,
) -> None:
    """Sign documents, or make a key; a document that cannot be signed leaves all of them unsigned."""
    prepare(machine=False)
    if new_key:
        make_key(new_key, person)
        return
    if not files:
        raise CannotRun("没有写要审签的文件。用法：tongbu sign policies/2026/a.md")
    project = read_project(find_root(root or project_of(files[0])))
    private = private_key(key_file) if key_file else None
    made = [_signed(project, document_at(project, file), stage, private) for file in files]
    for path, text, told in made:
        if text:
            write_whole(text.encode(), project.root / path)
        click.echo(visible(told))


def _signed(
    project: Project, document: Document, stage: str | None, private: Ed25519PrivateKey | None
) -> tuple[str, str, str]:
    """The path of the record, its new text, "" where nothing is to be written, and what to say of it."""
    files, path = ProjectFiles(project.root), record_path(document.source.path)
    review = _review(document, stage)
    _refuse_unfinished(document, files)
    try:
        content = approved_content(document, files)
        record = read_record(files.content(path)) if files.there(path) else Record((), "")
    except RecordError as error:
        told = f"{path}：{error}，不能接着签。请从版本库恢复这个文件；确需重新开始的，经同意后删除它再签。"
        raise CannotRun(told) from None
    signing = Signing(review.stage, review.reviewer, review.on, review.opinion, digest_of(content), record.link())
    last = record.signings[-1] if record.signings else None
    if last and _is_same(last, signing) and (last.signature or not (private or _need(project, signing))):
        return path, "", f"{document.source.path}：{review.stage}已经审签，内容没有变化。"
    if fault := not_after(record.signings, signing):
        raise CannotRun(f"{document.source.path}：{fault[1]}{_AGAIN}")
    if private:
        signing = _with_signature(project, signing, private)
    elif need := _need(project, signing):
        told = f"{document.source.path}：{need}，{signing.stage}要有数字签名。请由“{signing.person}”本人用 --key 签。"
        raise CannotRun(told)
    text = write_record(record.with_signing(signing, content))
    how = "，有数字签名" if private else ""
    told = f"{document.source.path}：{review.on} {review.reviewer} {review.stage}，已记入 {path}{how}。"
    return path, text, told


def _refuse_unfinished(document: Document, files: ProjectFiles) -> None:
    """What is approved must not change afterwards: places to fill in and guesses to be confirmed would."""
    path = document.source.path
    if document.meta.unconfirmed:
        keys = "、".join(dict.fromkeys(what.partition("——")[0] for what in document.meta.unconfirmed))
        raise CannotRun(f"{path} 还没有核对完（待核对：{keys}），不能审签。先运行 tongbu confirm {path}。")
    if left := next(unfinished(files.content(path).decode("utf-8-sig")), None):
        raise CannotRun(f"{path}:{left[0]} 还没有写完（{left[2]}），不能审签。")


def _review(document: Document, stage: str | None) -> ReviewStage:
    """The stage to be signed, as it is entered in 审核."""
    reviews, path = document.meta.reviews, document.source.path
    if stage:
        found = [each for each in reviews if each.stage == stage]
        if not found:
            told = "、".join(each.stage for each in reviews) or "没有登记任何环节"
            raise CannotRun(f"{path} 的“审核”里没有“{stage}”（{told}）。请先登记环节、人员、日期，再审签。")
        return found[-1]
    final = [each for each in reviews if rank(each.stage) >= FINAL]
    if not final:
        raise CannotRun(f"{path} 的“审核”里还没有终审或者签发。走完审核、登记以后再审签；要签别的环节，写 --stage。")
    last = max(enumerate(final), key=lambda row: (row[1].on, rank(row[1].stage), row[0]))
    return last[1]


def _is_same(last: Signing, now: Signing) -> bool:
    return (last.stage, last.person, last.on, last.digest) == (now.stage, now.person, now.on, now.digest)


def _registry(project: Project) -> KeyRegistry:
    reviewing = project.settings.reviewing
    try:
        return registry_of(ProjectFiles(project.root), reviewing.registry, required=reviewing.registry_required)
    except KeysError as error:
        raise CannotRun(f"{reviewing.registry}：{error}。") from None
    except OSError as error:
        raise CannotRun(f"{reviewing.registry} 打不开：{reason(error)}。") from None


def _need(project: Project, signing: Signing) -> str:
    return needs_signature(_registry(project), signing.stage, signing.person)


def _with_signature(project: Project, signing: Signing, private: Ed25519PrivateKey) -> Signing:
    """A signing with a signature; the key must be registered, or the gate would refuse it."""
    path, registry = project.settings.reviewing.registry, _registry(project)
    public = private.public_key().public_bytes_raw()
    key = next((each for each in registry.keys if each.public == public), None)
    if key is None:
        raise CannotRun(f"这个私钥的公钥没有登记在 {path} 里。请先登记：\n{entry(signing.person, public)}")
    if not key.belongs_to(signing.person):
        raise CannotRun(f"这个私钥登记在“{key.person}”名下，不能替“{signing.person}”签名。")
    if not key.holds(signing.on):
        until = f"，停用 {key.until}" if key.until else ""
        told = f"这个私钥的公钥启用 {key.since}{until}，不能签 {signing.on} 的{signing.stage}：启用不得晚于审签的日期。"
        raise CannotRun(told)
    named = replace(signing, key=key.name)
    return replace(named, signature=private.sign(named.told()))
