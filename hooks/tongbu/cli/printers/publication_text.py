"""A publication for the operator: what is live, which addresses changed, where it lies, how to go back."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

import click

from tongbu.cli.output import visible
from tongbu.publishing.changes import Changes
from tongbu.publishing.errors import RefusedError
from tongbu.publishing.publication import Publication

_SHOWN = 20
"""How many lines of a kind are shown where the whole list is not what was asked for."""


def write(done: Publication, live: str, destination: str) -> None:
    """A site that was published, or was live already."""
    written = done.written
    if written is None:
        _say(f"网站没有变化，线上就是这一份（版本 {done.release}），没有新建版本。")
        _say(f"位置：{live}")
        return
    if done.damaged:
        _say(f"注意：线上有 {len(done.damaged)} 个文件与发布时不同，已换成正确的。请查明原因：")
        _list(done.damaged)
    _say(f"已发布：版本 {done.release}，{written.files} 个文件，另有 {written.compressed} 个压缩文件。")
    _say(f"沿用上一版本：{written.reused} 个；新写入：{written.files + written.compressed - written.reused} 个。")
    _changes(done.changes, _SHOWN)
    _say(f"位置：{live} → releases/{done.release}")
    if done.unpruned:
        _say(f"注意：旧版本 {'、'.join(done.unpruned)} 没有删除干净，下次发布时再清理。")
    if done.back:
        _say(f"退回：tongbu publish {shlex.quote(destination)} --rollback（退回版本 {done.back}）")
    else:
        _say("这是这个位置的第一个版本，还没有可以退回的。")


def write_back(done: Publication, live: str, destination: str) -> None:
    """An earlier release that is live again."""
    _say(f"已退回：版本 {done.release}。")
    _changes(done.changes, _SHOWN)
    _say(f"位置：{live} → releases/{done.release}")
    if done.back:
        _say(f"恢复：tongbu publish {shlex.quote(destination)} --rollback {done.back}")


def write_rehearsal(changes: Changes, live: str, release: str = "") -> None:
    """All that would change."""
    what = f"退回版本 {release}" if release else "发布"
    _say(f"试运行：没有写任何东西。{what}以后，{live} 有这些变化。")
    _changes(changes, None)


def write_refusal(refusal: RefusedError) -> None:
    """Why a site does not go out, and the files at fault."""
    click.echo(visible(f"不能发布：{refusal}。线上没有变化。"), err=True)
    found = refusal.differences
    kinds = (("缺少", found.missing), ("多出", found.extra), ("被改动", found.changed), ("不是普通文件", found.links))
    for word, paths in kinds:
        if paths:
            click.echo(f"{word}：{len(paths)} 个", err=True)
            _list(paths, err=True)


def _changes(changes: Changes, most: int | None) -> None:
    if not len(changes):
        _say("地址没有变化。")
        return
    added, changed, removed = changes.added, changes.changed, changes.removed
    _say(f"变化的地址：新增 {len(added)} 个，修改 {len(changed)} 个，删除 {len(removed)} 个。")
    for word, addresses in (("新增", added), ("修改", changed), ("删除", removed)):
        _list([f"{word} {each}" for each in addresses], most)


def _list(lines: Sequence[str], most: int | None = _SHOWN, *, err: bool = False) -> None:
    for line in lines[:most]:
        click.echo(visible(f"  {line}"), err=err)
    if most is not None and len(lines) > most:
        click.echo(f"  ……还有 {len(lines) - most} 个", err=err)


def _say(line: str) -> None:
    click.echo(visible(line))
