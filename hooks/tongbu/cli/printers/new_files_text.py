"""What was begun, and what is left to do, for people."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from tongbu.drafting import NewFile
from tongbu.model.unfinished import TO_FILL, unfinished


def write(files: Sequence[NewFile], targets: Sequence[Path], *, dry_run: bool, then: Sequence[str] = ()) -> None:
    """Print one line a file with how much is left to write and to confirm; in a dry run what would stand in it."""
    for file, target in zip(files, targets, strict=True):
        marks = [words for _, _, words in unfinished(file.content)]
        to_fill = sum(words.startswith(TO_FILL) for words in marks)
        left = f"要填写 {to_fill} 处，要核对 {len(marks) - to_fill} 处"
        click.echo(f"{'将新建' if dry_run else '已新建'}：{target}（{left}）")
        if dry_run:
            click.echo(file.content)
    steps = () if dry_run else ("填写“【待填：…】”，核对“# 请核对”，写好一处去掉一处。", *then)
    for number, step in enumerate((*steps, "运行 tongbu check，按提示补齐其余内容。") if steps else (), start=1):
        click.echo(f"  {number}. {step}")
