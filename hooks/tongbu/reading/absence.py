"""Keys that are written without a value, as forms leave them: they are as if they were not written."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from pydantic import BaseModel

from tongbu.reading import shape
from tongbu.reading.yaml_tree import Tree

_MARKS = ('""', "''", "[]", "{}")
_NOTHING: tuple[object, ...] = (None, "", [], {})


def without_absent(tree: Tree, written: str, model: type[BaseModel]) -> Tree:
    """The tree without optional keys that have nothing, and without parts in which nothing is filled in.

    `written` is the text that the tree was read from: most have no such key, and need not be gone through.
    """
    if not any(mark in written for mark in _MARKS):
        return tree
    return replace(tree, value=_filled(tree.value, model))


def _filled(value: Any, kind: Any) -> Any:
    if shape.is_model(kind) and isinstance(value, dict):
        kinds, required = shape.keys(kind), _required(kind)
        found = {key: _filled(child, kinds.get(key)) for key, child in value.items()}
        if all(child in _NOTHING for child in found.values()):
            return {}
        return {key: child for key, child in found.items() if key in required or child not in _NOTHING}
    if isinstance(value, list):
        return [_filled(child, shape.item(kind)) for child in value]
    return value


@cache
def _required(model: type[BaseModel]) -> frozenset[str]:
    return frozenset(field.alias or name for name, field in model.model_fields.items() if field.is_required())
