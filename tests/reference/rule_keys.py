"""Which rules look at which keys, read off the rules themselves: their examples, and what their code asks of metadata.

A key is (name of a schema, dotted key). Examples say it by the keys in which the bad one and the good one differ; code
by `….meta.published`, `settings.organisation.name`, and by the key at which a finding is reported.
"""

from __future__ import annotations

import ast
import csv
import inspect
import io
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import yaml
from pydantic import BaseModel

from reference.keys import Key
from rules.overlay import parts
from tongbu.reading import shape
from tongbu.rules import RULES
from tongbu.rules.policy.missing_element import WANTED
from tongbu.rules.rule import READINGS, Rule
from tongbu.schemas import MODELS

_READINGS = frozenset(("reading", "interpretation"))
Place = tuple[str, str]


@cache
def rules_at() -> Mapping[Place, tuple[str, ...]]:
    """The codes of the rules that look at each key, in the order of the gate."""
    found: dict[Place, list[str]] = defaultdict(list)
    for rule in RULES:
        for place in sorted(places(rule)):
            found[place].append(rule.code)
    return {place: tuple(codes) for place, codes in found.items()}


def rules_of(name: str, key: Key | None = None) -> tuple[str, ...]:
    """The codes of the rules that look at a key or at one below it; without a key, at anything of the schema."""
    paths = {each.path for each in key.walk()} if key else None
    found = {
        code
        for (of, path), codes in rules_at().items()
        if of == name and (not paths or path in paths)
        for code in codes
    }
    return tuple(rule.code for rule in RULES if rule.code in found)


def categories_wanting(name: str, key: Key) -> tuple[str, ...]:
    """The categories (文件类别) whose documents must have a key, by the rule about missing elements."""
    if name != "policy":
        return ()
    model = MODELS[name][0]
    return tuple(
        category.value for category, fields in WANTED.items() if key.name in [_alias(model, field) for field in fields]
    )


@cache
def places(rule: Rule) -> frozenset[Place]:
    """Every key at which a rule looks, as far as its card and its own file tell."""
    shown = set(_of_examples(rule))
    limits = {("settings", f"限值.{_alias(MODELS['settings'][0], 'limits', name)}") for name in rule.limits}
    data = {name for name, _ in shown if name not in ("policy", "interpretation", "settings")}
    return frozenset(place for place in (*shown, *limits, *_of_code(rule, data)) if _exists(place))


def _of_examples(rule: Rule) -> Iterator[Place]:
    for path in rule.bad.files.keys() | rule.good.files.keys():
        name = _schema_of(path)
        sides = [_values(path, example.files.get(path)) for example in (rule.bad, rule.good)]
        # A file that is whole in one example and absent in the other only sets the scene.
        if name and not any("名称" in side for side in sides if not all(sides)):
            yield from (
                (name, key) for key in sides[0].keys() | sides[1].keys() if sides[0].get(key) != sides[1].get(key)
            )


def _schema_of(path: str) -> str:
    folder, *rest = PurePosixPath(path).parts
    if folder in ("policies", "interpretations"):
        return folder.removesuffix("ies") + "y" if folder == "policies" else "interpretation"
    if path == "mkdocs.yml":
        return "settings"
    if folder == "docs" and rest[0] == "disclosure":
        return PurePosixPath(rest[1]).stem if len(rest) == 2 else rest[1]
    return ""


def _values(path: str, fragment: str | None) -> dict[str, Any]:
    """The keys of a fragment, of settings those one below too, of tables the columns."""
    if not fragment:
        return {}
    if path.endswith(".md"):
        return dict(parts(fragment)[0])
    if path.endswith(".csv"):
        rows = list(csv.DictReader(io.StringIO(fragment)))
        return {name: [row.get(name) for row in rows] for name in rows[0]} if rows else {}
    content = yaml.safe_load(fragment) if path.endswith((".yml", ".yaml")) else None
    if path == "mkdocs.yml":
        below = (content or {}).get("extra", {}).get("tongbu", {})
        return {
            f"{top}.{key}": value
            for top, each in below.items()
            if isinstance(each, dict)
            for key, value in each.items()
        }
    if isinstance(content, list):
        rows = [row for row in content if isinstance(row, dict)]
        return {name: [row.get(name) for row in rows] for name in dict.fromkeys(key for row in rows for key in row)}
    return content if isinstance(content, dict) else {}


def _of_code(rule: Rule, data: set[str]) -> Iterator[Place]:
    for node in ast.walk(ast.parse(inspect.getsource(sys.modules[type(rule).__module__]))):
        match node:
            case ast.Attribute(attr=field, value=ast.Attribute(attr="meta", value=who)):
                for name in _documents(rule, who):
                    yield name, _alias(MODELS[name][0], field)
            case ast.Attribute(attr=field, value=ast.Attribute(attr=section, value=ast.Attribute(attr="settings"))):
                yield (
                    "settings",
                    f"{_alias(MODELS['settings'][0], section)}.{_alias(MODELS['settings'][0], section, field)}",
                )
            case ast.Call(func=ast.Attribute(attr="finding"), args=[who, *keys]):
                texts = [key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)]
                for name in data or _documents(rule, who):
                    yield from ((name, text) for text in texts[:1])
            case ast.Tuple(elts=elements):
                # A table of what a rule asks for, by keys or by fields: ("number", …)
                texts = [each.value for each in elements if isinstance(each, ast.Constant)]
                for name in _documents(rule, None):
                    for text in filter(lambda each: isinstance(each, str), texts):
                        yield name, _alias(MODELS[name][0], text) or text


def _documents(rule: Rule, who: ast.expr | None) -> tuple[str, ...]:
    """What a variable holds: its name says so, else what the rule is about."""
    if isinstance(who, ast.Name) and who.id in _READINGS:
        return ("interpretation",)
    if isinstance(who, ast.Name) and who.id in ("policy", "draft", "final"):
        return ("policy",)
    about = set(rule.concerns)
    return ("interpretation",) * bool(about & READINGS) + ("policy",) * bool(about - READINGS)


def _alias(model: type[BaseModel], *fields: str) -> str:
    """The key of a field, of a section's field; "" where there is none."""
    kind: Any = model
    alias = ""
    for field in fields:
        found = kind.model_fields.get(field) if shape.is_model(kind) else None
        if found is None:
            return ""
        alias, kind = found.alias or field, shape.plain(found.annotation)
    return alias


def _exists(place: Place) -> bool:
    name, key = place
    return name in MODELS and bool(key) and shape.kind_at(MODELS[name][0], tuple(key.split("."))) is not None
