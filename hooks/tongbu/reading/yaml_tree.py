"""YAML text as plain values that know where they were written.

Scalars stay text, whatever YAML would make of them, so that the models decide what a date or a number
is and `09:30` is not five hundred and seventy. Aliases, merge keys and tags are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from tongbu.model.source import Key, Place
from tongbu.reading.faults import CONTROL_CHARACTER, DUPLICATE_KEY, TOO_DEEP, YAML_FEATURE
from tongbu.reading.locating import Findings

MAX_DEPTH = 20
_LOADER = yaml.CSafeLoader
_STANDARD = "tag:yaml.org,2002:"
_NULL = "tag:yaml.org,2002:null"
_MERGE = "tag:yaml.org,2002:merge"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_STACKED = re.compile(r"^[ \-?:]{40}", re.M)

Resolve = Callable[[yaml.Node], str | None]
"""Turns a tagged node into its text, or None where the tag is not known."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A value with its places: of keys and list items (`places`), and of the values under keys."""

    value: Any = None
    places: Mapping[Key, Place] = field(default_factory=dict)
    values: Mapping[Key, Place] = field(default_factory=dict)

    def value_place(self, key: Key) -> Place:
        """Where the value under a key starts; else its nearest parent that was written."""
        while key:
            if key in self.values:
                return self.values[key]
            key = key[:-1]
        return next(iter(self.places.values()), Place(1))


def compose(text: str) -> yaml.Node | None:
    """The node graph of one YAML document; yaml.YAMLError where it is not one.

    The C composer recurses without a guard, so a text that may be nested beyond reason is measured first.
    """
    if text.count("[") + text.count("{") > 2 * MAX_DEPTH or _STACKED.search(text):
        _measure(text)
    node: yaml.Node | None = yaml.compose(text, Loader=_LOADER)
    return node


class TooDeepError(Exception):
    """A document nested deeper than anything sensible, with the place where it goes too deep."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.place = place


def _measure(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > 4 * MAX_DEPTH:
            raise TooDeepError(_place(event.start_mark, 1))


def _place(mark: Any, first_line: int) -> Place:
    return Place(mark.line + first_line, mark.column + 1) if mark else Place(first_line)


def plant(node: yaml.Node, findings: Findings, *, first_line: int = 1, resolve: Resolve | None = None) -> Tree:
    """The tree of a node; whatever is refused is noted and left out."""
    planter = _Planter(findings, first_line, resolve)
    value = planter.value(node, ())
    return Tree(value, planter.places, planter.values)


class _Planter:
    def __init__(self, findings: Findings, first_line: int, resolve: Resolve | None) -> None:
        self.findings = findings
        self.first_line = first_line
        self.resolve = resolve
        self.places: dict[Key, Place] = {}
        self.values: dict[Key, Place] = {}
        self.seen: set[int] = set()

    def place(self, node: yaml.Node) -> Place:
        return _place(node.start_mark, self.first_line)

    def value(self, node: yaml.Node, key: Key) -> Any:
        place = self.values[key] = self.place(node)
        if len(key) > MAX_DEPTH:
            self.findings.add(TOO_DEEP, place, f"层次超过 {MAX_DEPTH} 层", key=key)
            return None
        if id(node) in self.seen:
            self.alias(key)
            return None
        self.seen.add(id(node))
        if _is_tagged(node):
            text = self.resolve(node) if self.resolve else None
            if text is None:
                self.findings.add(YAML_FEATURE, place, f"用了类型标签“{node.tag}”", key=key)
            return text
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, key)
        if isinstance(node, yaml.SequenceNode):
            return self.sequence(node, key)
        return self.scalar(node, key)

    def alias(self, key: Key) -> None:
        """Tell an alias at the key it stands under: its own place is lost, the node has that of the anchor."""
        while key and not isinstance(key[-1], str):
            key = key[:-1]
        self.findings.add(YAML_FEATURE, self.places.get(key, Place(self.first_line)), "用“*”引用了别处的内容", key=key)

    def mapping(self, node: yaml.MappingNode, key: Key) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, child in node.value:
            place = self.place(name)
            if name.tag == _MERGE or not isinstance(name, yaml.ScalarNode):
                self.findings.add(YAML_FEATURE, place, "用了合并（<<）或者复合的项目名", key=key)
                continue
            path = (*key, name.value)
            if path in self.places:
                first = self.places[path]
                self.findings.add(DUPLICATE_KEY, place, f"“{name.value}”写了两次，上一次在第 {first.line} 行", key=path)
                continue
            self.places[path] = place
            value = self.value(child, path)
            if value is not None:
                found[name.value] = value
        return found

    def sequence(self, node: yaml.SequenceNode, key: Key) -> list[Any]:
        found = []
        for position, child in enumerate(node.value):
            path = (*key, position)
            self.places[path] = self.place(child)
            found.append(self.value(child, path))
        return found

    def scalar(self, node: yaml.Node, key: Key) -> str | None:
        if node.tag == _NULL:
            return None
        text = str(node.value)
        if _CONTROL.search(text):
            self.findings.add(CONTROL_CHARACTER, self.place(node), "值里含有控制字符", key=key)
        return text


def _is_tagged(node: yaml.Node) -> bool:
    return not node.tag.startswith(_STANDARD) or node.tag.startswith(f"{_STANDARD}python/")
