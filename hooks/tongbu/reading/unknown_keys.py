"""Advice about a key that does not exist: the nearest one, or the section where it belongs."""

from __future__ import annotations

from pydantic import BaseModel

from tongbu.model.source import Key, Place
from tongbu.reading import shape
from tongbu.reading.faults import UNKNOWN_KEY
from tongbu.reading.locating import Findings
from tongbu.reading.nearest import nearest
from tongbu.reading.yaml_tree import Tree


def tell_unknown(model: type[BaseModel], key: Key, tree: Tree, findings: Findings, prefix: Key) -> None:
    """Note an unknown key with the advice that fits its place."""
    name = str(key[-1])
    where = f"“{key[-2]}”下" if len(key) > 1 and isinstance(key[-2], str) else ""
    message = f"{where}没有“{name[:40]}”这个项目"
    place = tree.places.get(key, Place(1))
    findings.add(UNKNOWN_KEY, place, message, key=prefix + key, fix=_advice(model, key, name))


def _advice(model: type[BaseModel], key: Key, name: str) -> str:
    section = shape.section_at(model, key)
    here = shape.keys(section) if section else {}
    parents = list(shape.sections_with(model, name))
    if parents and not len(key) > 1:
        return f"“{name}”写在“{parents[0]}”下面：前面空两格。"
    if len(key) > 1 and name in shape.keys(model):
        return f"“{name}”不属于“{key[0]}”，应当顶格写，前面不空格。"
    guess = nearest(name, here)
    if guess:
        return f"是不是“{guess}”？请改成“{guess}”。"
    below = {inner: parent for parent in here for inner in _inner(here[parent])}
    guess = nearest(name, below)
    if guess:
        return f"是不是“{below[guess]}”下面的“{guess}”？"
    return f"可以写的项目：{'、'.join(here)}。"


def _inner(kind: object) -> list[str]:
    below = shape.item(kind) if shape.item(kind) is not None else kind
    return list(shape.all_keys(below)) if isinstance(below, type) and issubclass(below, BaseModel) else []
