"""`tongbu schema`: JSON Schema for editors, generated from the models that read the files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from tongbu.cli.output import prepare
from tongbu.cli.statuses import statuses
from tongbu.schemas import MODELS, schema


@click.command("schema", help="输出元数据和设置的 JSON Schema，供编辑器提示和检查。", epilog=statuses("写出了"))
@click.argument("names", nargs=-1, type=click.Choice(list(MODELS)), metavar=f"[{'|'.join(MODELS)}]...")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), metavar="文件夹", help="写到文件夹。")
def command(names: tuple[str, ...], output: Path | None) -> None:
    """Write a file for each schema, or print them: one as it is, several under their names."""
    prepare(machine=True)
    schemas = {name: schema(name) for name in names or MODELS}
    if output:
        output.mkdir(parents=True, exist_ok=True)
        for name, content in schemas.items():
            file = output / f"{name}.schema.json"
            file.write_text(_json(content), encoding="utf-8", newline="\n")
            click.echo(f"已写入：{file}")
    else:
        click.echo(_json(schemas if len(schemas) > 1 else next(iter(schemas.values()))), nl=False)


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
