"""The shape of a model: which keys exist where, and of what kind a value must be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from tongbu.model.source import Key


def is_model(kind: Any) -> bool:
    """Whether a kind is a section with keys of its own."""
    return isinstance(kind, type) and issubclass(kind, BaseModel)


@cache
def keys(model: type[BaseModel]) -> dict[str, Any]:
    """The Chinese keys of a model in order, with the kind of their values."""
    return {field.alias or name: plain(field.annotation) for name, field in model.model_fields.items()}


def plain(kind: Any) -> Any:
    """A type without `| None` and without constraints."""
    origin = get_origin(kind)
    if origin is Annotated:
        return plain(get_args(kind)[0])
    if origin in (Union, UnionType):
        return plain(next(part for part in get_args(kind) if part is not NoneType))
    return kind


def item(kind: Any) -> Any:
    """The kind of the items of a list, or of the values of a free mapping; None for anything else."""
    if get_origin(kind) is tuple:
        return plain(get_args(kind)[0])
    if get_origin(kind) is dict:
        return plain(get_args(kind)[1])
    return None


def kind_at(model: type[BaseModel], key: Key) -> Any:
    """The kind of the value under a key path; None where no such key exists."""
    kind: Any = model
    for part in key:
        kind = keys(kind).get(str(part)) if is_model(kind) else item(kind)
        if kind is None:
            return None
    return kind


def section_at(model: type[BaseModel], key: Key) -> type[BaseModel] | None:
    """The section that holds a key path's last key."""
    kind = kind_at(model, key[:-1])
    return kind if is_model(kind) else None


def described(model: type[BaseModel], key: Key) -> str:
    """What a row's own column is for, as its model says; "" for a key deeper down."""
    fields = model.model_fields.items()
    found = ((field.description or "") for name, field in fields if len(key) == 1 and (field.alias or name) == key[0])
    return next(found, "")


@cache
def holds_dates(kind: Any) -> bool:
    """Whether a value of a kind is a date or may have dates below it."""
    return kind is date or bool(dated_keys(kind)) or (item(kind) is not None and holds_dates(item(kind)))


@cache
def dated_keys(kind: Any) -> dict[str, Any]:
    """The keys of a section that are dates or have dates below them, with the kind of their values."""
    return {name: below for name, below in keys(kind).items() if holds_dates(below)} if is_model(kind) else {}


def words(kind: Any) -> tuple[str, ...]:
    """The closed vocabulary of a kind, or nothing."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(str(member.value) for member in kind)
    if get_origin(kind) is Literal:
        return tuple(str(word) for word in get_args(kind))
    return ()


def all_keys(model: type[BaseModel]) -> Iterator[str]:
    """Every key of a model and of the sections below it."""
    for name, kind in keys(model).items():
        yield name
        below = item(kind) if item(kind) is not None else kind
        if is_model(below):
            yield from all_keys(below)


def sections_with(model: type[BaseModel], name: str) -> Iterator[str]:
    """The keys of a model whose sections have the key `name`."""
    for parent, kind in keys(model).items():
        below = item(kind) if item(kind) is not None else kind
        if is_model(below) and name in keys(below):
            yield parent


def describe(kind: Any) -> str:
    """How a value of a kind is written, for a message."""
    if get_origin(kind) is tuple:
        return "一个列表，每项一行，前面写“- ”"
    if is_model(kind) or get_origin(kind) is dict:
        return "一组下级项目，每项一行，缩进两格"
    if kind is date:
        return "一个日期，如 2024-03-01"
    return "一个值"
