"""Snippets of the sections that metadata may have: 附件, 豁免, 听证; what they hold is what their models require."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from tongbu.markup.front_matter_values import yaml_scalar
from tongbu.model.front_matter import InterpretationFrontMatter, PolicyFrontMatter
from tongbu.model.unfinished import to_fill
from tongbu.reading import shape
from tongbu.vscode.stops import DAY, Stops

_MOST = 6
"""A section that requires less than two keys shows all of them, unless these are more; then the whole file has it."""


def section_snippets() -> dict[str, tuple[str, str]]:
    """For each section's key the snippet, and what the section is for."""
    found: dict[str, tuple[str, str]] = {}
    for model in (PolicyFrontMatter, InterpretationFrontMatter):
        for key, field in _sections(model):
            body = _section(key, field, Stops())
            if body and key not in found:
                found[key] = (body, field.description or "")
    return found


def _sections(model: type[BaseModel]) -> Iterator[tuple[str, FieldInfo]]:
    for name, field in model.model_fields.items():
        inner = _inner(field)
        if inner:
            yield field.alias or name, field
            yield from _sections(inner)


def _inner(field: FieldInfo) -> type[BaseModel] | None:
    kind = shape.plain(field.annotation)
    inner = shape.item(kind) if get_origin(kind) is tuple else kind
    return inner if shape.is_model(inner) else None


def _section(key: str, field: FieldInfo, stops: Stops) -> str:
    inner = _inner(field)
    if inner is None:
        return ""
    required = [each for each in inner.model_fields.items() if each[1].is_required()]
    shown = required if len(required) > 1 else list(inner.model_fields.items())
    if len(shown) > _MOST:
        return ""
    lines = [f"{below.alias or name}: {_value(below, stops)}" for name, below in shown]
    first, rest = ("  - ", "    ") if get_origin(shape.plain(field.annotation)) is tuple else ("  ", "  ")
    return "\n".join([f"{key}:", f"{first}{lines[0]}", *(f"{rest}{line}" for line in lines[1:])])


def _value(field: FieldInfo, stops: Stops) -> str:
    kind: Any = shape.plain(field.annotation)
    if kind is date:
        return DAY
    if words := shape.words(kind):
        return stops.choice(words)
    return stops.place(yaml_scalar(to_fill(field.description or field.alias or "")))
