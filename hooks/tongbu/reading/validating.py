"""A located tree becomes a typed model, and every mismatch a finding in the author's language."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from tongbu.model.front_matter import CLOCK_PATTERN
from tongbu.model.source import Key, Place
from tongbu.reading import shape
from tongbu.reading.dates import DateError, parse_date
from tongbu.reading.faults import (
    BAD_VALUE,
    DATE_FORM,
    DATE_IMPOSSIBLE,
    MISSING,
    NOT_IN_VOCABULARY,
    WRONG_TYPE,
)
from tongbu.reading.locating import Findings
from tongbu.reading.nearest import nearest
from tongbu.reading.unknown_keys import tell_unknown
from tongbu.reading.yaml_tree import Tree

M = TypeVar("M", bound=BaseModel)

_LIMITS = {
    "greater_than": ("gt", "必须大于 {}"),
    "greater_than_equal": ("ge", "不得小于 {}"),
    "less_than": ("lt", "必须小于 {}"),
    "less_than_equal": ("le", "不得大于 {}"),
    "too_long": ("max_length", "不得多于 {} 项"),
}


def validate(tree: Tree, model: type[M], findings: Findings, *, prefix: Key = (), counted: str = "项") -> M | None:
    """The model of a tree; None where anything in it is wrong.

    `prefix` leads to the tree in its file; `counted` is what messages call the things that it counts: 项, 行.
    """
    judge = _Judge(tree, model, findings, prefix, counted)
    value = judge.dated(tree.value, model, ())
    try:
        valid = model.model_validate(value)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            judge.tell(detail)
        return None
    return None if judge.refused else valid


class _Judge:
    def __init__(self, tree: Tree, model: type[BaseModel], findings: Findings, prefix: Key, counted: str) -> None:
        self.counted = counted
        self.tree = tree
        self.model = model
        self.findings = findings
        self.prefix = prefix
        self.refused: set[Key] = set()

    def dated(self, value: Any, kind: Any, key: Key) -> Any:
        """The value with every date in it parsed; what is no date is told and left out."""
        if kind is date:
            return self.date(value, key) if isinstance(value, str) else value
        if not shape.holds_dates(kind):
            return value
        if isinstance(value, dict):
            below = shape.dated_keys(kind) if shape.is_model(kind) else dict.fromkeys(value, shape.item(kind))
            parsed = {
                name: self.dated(child, below[name], (*key, name)) if name in below else child
                for name, child in value.items()
            }
            return {name: child for name, child in parsed.items() if child is not None}
        if isinstance(value, list):
            one = shape.item(kind)
            return [self.dated(child, one, (*key, place)) for place, child in enumerate(value)]
        return value

    def date(self, value: str, key: Key) -> date | None:
        try:
            return parse_date(value)
        except DateError as error:
            self.refused.add(key)
            self.add(DATE_IMPOSSIBLE if error.impossible else DATE_FORM, key, f"：{error}")
            return None

    def add(self, fault: Any, key: Key, message: str, fix: str | None = None) -> None:
        named = self.prefix + key
        self.findings.add(
            fault, self.tree.value_place(key), f"“{_name(named, self.counted)}”{message}", key=named, fix=fix
        )

    def tell(self, detail: ErrorDetails) -> None:
        """Note one of pydantic's errors, unless it only repeats what was told."""
        key = tuple(part for part in detail["loc"] if part != "[key]")
        if key in self.refused:
            return
        if detail["type"] == "extra_forbidden":
            tell_unknown(self.model, key, self.tree, self.findings, self.prefix)
        elif detail["type"] in ("missing", "string_too_short", "too_short"):
            self.missing(key, written=detail["type"] != "missing")
        elif detail["type"] in ("enum", "literal_error"):
            self.not_a_word(key, detail["input"])
        elif detail["type"].endswith("_type"):
            self.wrong_type(key, detail["input"])
        else:
            self.bad_value(key, detail)

    def missing(self, key: Key, *, written: bool) -> None:
        if self.findings.has(self.prefix + key):
            return
        if written or key in self.tree.places:
            self.add(MISSING, key, "没有内容，此项必填")
            return
        place = self.tree.places.get(key[:-1], Place(1)) if len(key) > 1 or self.prefix else Place(1)
        named = self.prefix + key
        about = getattr(shape.section_at(self.model, key), "model_fields", {})
        says = next((field.description for field in about.values() if field.alias == key[-1]), "") or ""
        fix = f"补上“{key[-1]}: ……”（{says}）。" if says else f"补上“{key[-1]}: ……”。"
        self.findings.add(MISSING, place, f"缺少必填项“{_name(named, self.counted)}”", key=named, fix=fix)

    def not_a_word(self, key: Key, written: Any) -> None:
        words = shape.words(shape.kind_at(self.model, key))
        if not isinstance(written, str):
            self.wrong_type(key, written)
            return
        guess = nearest(written, words)
        hint = f"，是不是“{guess}”？" if guess else ""
        self.add(NOT_IN_VOCABULARY, key, f"没有“{written[:40]}”这个选项{hint}", f"可以写：{'、'.join(words)}。")

    def wrong_type(self, key: Key, written: Any) -> None:
        kind = shape.kind_at(self.model, key)
        wanted = shape.describe(kind)
        self.add(WRONG_TYPE, key, f"应当是{wanted.split('，')[0]}，现在是{_form(written)}", f"写成{wanted}。")

    def bad_value(self, key: Key, detail: ErrorDetails) -> None:
        kind = detail["type"]
        if kind in _LIMITS:
            name, words = _LIMITS[kind]
            self.add(BAD_VALUE, key, words.format(detail.get("ctx", {}).get(name, "")))
        elif kind.startswith(("int_", "float_", "decimal_")):
            self.add(BAD_VALUE, key, f"应当是数字，现在是“{str(detail['input'])[:40]}”", "只写半角数字。")
        elif kind == "string_pattern_mismatch":
            of_day = detail.get("ctx", {}).get("pattern") == CLOCK_PATTERN
            fix = "时间写成 24 小时制的时:分，如 09:30" if of_day else shape.described(self.model, key)
            self.add(BAD_VALUE, key, f"的写法不对：“{str(detail['input'])[:40]}”", f"{fix}。")
        else:
            self.add(BAD_VALUE, key, "不符合要求")


def _name(key: Key, counted: str) -> str:
    return ".".join(f"第 {part + 1} {counted}" if isinstance(part, int) else str(part) for part in key)


def _form(value: Any) -> str:
    if isinstance(value, dict):
        return "一组下级项目"
    return "一个列表" if isinstance(value, list) else "空的" if value is None else "一个值"
