"""JSON Schemas of everything that authors write, generated from the models that read it."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

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
"""The models by the names of their schemas, with titles."""
LISTS = frozenset(kind.name for kind in KINDS if kind.is_table)
"""Those of which a file is a list."""


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
