"""Schemas as the YAML extension of Red Hat reads them: in draft 07, which it knows in every version that is in use."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from tongbu.reading.disclosure.kinds import KINDS
from tongbu.reading.disclosure.names import FOLDER
from tongbu.schemas import schema

DIALECT = "http://json-schema.org/draft-07/schema#"
CONFIG = "mkdocs.schema.json"
_WRITTEN = tuple(kind.name for kind in KINDS if ".yml" in kind.how)
"""The kinds that people write in YAML."""


@cache
def schemas() -> Mapping[str, dict[str, Any]]:
    """Each schema by the name of its file; that of `mkdocs.yml` minds only what is below `extra.tongbu`."""
    return {CONFIG: _configuration(), **{f"{name}.schema.json": _draft_07(schema(name)) for name in _WRITTEN}}


def patterns() -> Mapping[str, list[str]]:
    """For each schema's file the files of the project that keep to it."""
    below = {f"{name}.schema.json": [f"{FOLDER}/{name}.yml", f"{FOLDER}/{name}/*.yml"] for name in _WRITTEN}
    return {CONFIG: ["mkdocs.yml"], **below}


def _configuration() -> dict[str, Any]:
    settings = _draft_07(schema("settings"))
    sections = settings.pop("definitions")
    settings.pop("$schema")
    extra = {"type": "object", "properties": {"tongbu": settings}}
    return {"$schema": DIALECT, "type": "object", "properties": {"extra": extra}, "definitions": sections}


def _draft_07(content: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = _renamed(content)
    return {**made, "$schema": DIALECT}


def _renamed(part: Any) -> Any:
    """The part with `$defs` under the name that draft 07 has for them."""
    if isinstance(part, dict):
        return {"definitions" if name == "$defs" else name: _renamed(each) for name, each in part.items()}
    if isinstance(part, list):
        return [_renamed(each) for each in part]
    return part.replace("#/$defs/", "#/definitions/") if isinstance(part, str) else part
