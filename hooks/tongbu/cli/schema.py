"""`tongbu schema`: JSON Schema for editors, generated from the models that read the files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from pydantic import BaseModel

from tongbu.cli.output import prepare
from tongbu.cli.statuses import statuses
from tongbu.model.front_matter import InterpretationFrontMatter, PolicyFrontMatter
from tongbu.reading.disclosure.kinds import KINDS
from tongbu.settings import Settings

DIALECT = "https://json-schema.org/draft/2020-12/schema"
MODELS: dict[str, tuple[type[BaseModel], str]] = {
    "policy": (PolicyFrontMatter, "政策文件的元数据"),
    "interpretation": (InterpretationFrontMatter, "政策解读的元数据"),
    "settings": (Settings, "mkdocs.yml 里 extra.tongbu 的设置"),
    **{kind.name: (kind.model, f"政务公开数据：{kind.title}") for kind in KINDS},
}
LISTS = frozenset(kind.name for kind in KINDS if kind.is_table)
"""Those of which a file is a list."""


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


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of one kind of metadata, in draft 2020-12, with Chinese keys, titles and descriptions."""
    model, title = MODELS[name]
    content = model.model_json_schema(by_alias=True)
    for section in (content, *content.get("$defs", {}).values()):
        section.pop("title", None)
        section.pop("description", None)
        for key, field in section.get("properties", {}).items():
            field["title"] = key
    if name not in LISTS:
        return {"$schema": DIALECT, "title": title, **content}
    sections = content.pop("$defs", {})
    return {"$schema": DIALECT, "title": title, "type": "array", "items": content, "$defs": sections}


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
