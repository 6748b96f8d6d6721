"""What was begun, and what is left to do, for people."""

from __future__ import annotations

from collections.abc import Sequence

import click

from tongbu.drafting import NewFile
from tongbu.model.unfinished import unfinished


def write(files: Sequence[NewFile], *, dry_run: bool, then: Sequence[str] = ()) -> None:
    """Print one line a file with how much is left to write and to confirm; in a dry run what would stand in it."""
    for file in files:
        left = f"要填写 {sum(1 for _ in unfinished(file.content))} 处，要核对 {file.content.count('# 请核对')} 处"
        click.echo(f"{'将新建' if dry_run else '已新建'}：{file.path}（{left}）")
        if dry_run:
            click.echo(file.content)
    steps = () if dry_run else ("填写“【待填：…】”；核对标着“# 请核对”的，核对一项，删去“待核对”里的一行。", *then)
    for number, step in enumerate((*steps, "运行 tongbu check，按提示补齐其余内容。") if steps else (), start=1):
        click.echo(f"  {number}. {step}")
