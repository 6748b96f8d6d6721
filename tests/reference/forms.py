"""How a value is written, in the words of an office, from a key's JSON Schema."""

from __future__ import annotations

from typing import Any

from tongbu.model.front_matter import CLOCK_PATTERN

Schema = dict[str, Any]
_SIMPLE = {"string": "文字", "boolean": "true（是）或者 false（否）"}
_LIST = "几项，一项一行，前面写“- ”"
_HUGE = 10**9
"""A maximum that only keeps nonsense out."""
_GROUP = "一组下级项目，一行一个，缩进两格"


def resolved(schema: Schema, sections: Schema) -> Schema:
    """A schema without `| null`, its reference followed; what stands beside the reference is kept."""
    if "anyOf" in schema:
        own = {name: value for name, value in schema.items() if name != "anyOf"}
        choices = [each for each in schema["anyOf"] if each.get("type") != "null"]
        return resolved(own | (choices[0] if len(choices) == 1 else {"oneOf": choices}), sections)
    if "$ref" in schema:
        own = {name: value for name, value in schema.items() if name != "$ref"}
        return resolved(sections[schema["$ref"].rpartition("/")[2]], sections) | own
    return schema


def items(schema: Schema, sections: Schema) -> Schema | None:
    """What an item of a list, or a value of a free mapping, is; None for anything else."""
    if schema.get("type") == "array" and "items" in schema:
        return resolved(schema["items"], sections)
    free = schema.get("additionalProperties")
    return resolved(free, sections) if isinstance(free, dict) else None


def words(schema: Schema, sections: Schema) -> tuple[str, ...]:
    """The permitted words of a value, or of each item of it; empty where any may stand."""
    found = resolved(schema, sections)
    return tuple(str(word) for word in found.get("enum", ())) or words_of_items(found, sections)


def words_of_items(schema: Schema, sections: Schema) -> tuple[str, ...]:
    """The permitted words of each item."""
    item = items(schema, sections)
    return words(item, sections) if item else ()


def form(schema: Schema, sections: Schema) -> str:
    """How the value is written: 日期，如 2024-03-01."""
    found = resolved(schema, sections)
    if "oneOf" in found:
        return "，或者".join(dict.fromkeys(form(each, sections) for each in found["oneOf"]))
    if "enum" in found:
        return "一个词"
    kind = found.get("type", "")
    if kind == "array":
        return _list(found, sections)
    if kind == "object":
        return _GROUP if "properties" in found else f"一组“名称: 内容”，一行一个；内容是{_short(found, sections)}"
    if kind in ("integer", "number"):
        return _number(found)
    if found.get("format") == "date":
        return "日期，如 2024-03-01"
    if found.get("pattern") == CLOCK_PATTERN:
        return "时分，如 09:30"
    return _SIMPLE.get(kind, "文字") + _length(found)


def _list(found: Schema, sections: Schema) -> str:
    item = items(found, sections) or {}
    if item.get("type") == "object":
        return f"{_LIST}；每项是一组下级项目"
    if "enum" in item:
        return f"{_LIST}；每项一个词"
    if item.get("type") == "array":
        return f"{_LIST}；每项又是几个词，写成 [甲, 乙]"
    return f"{_LIST}；每项是{form(item, sections)}" if item.get("format") == "date" else _LIST


def _short(found: Schema, sections: Schema) -> str:
    item = items(found, sections)
    return form(item, sections) if item else "文字"


def _number(found: Schema) -> str:
    name = "整数" if found["type"] == "integer" else "小数"
    low, high = found.get("minimum", found.get("exclusiveMinimum")), found.get("maximum")
    high = None if high is not None and high >= _HUGE else high
    if low is None and high is None:
        return name
    if high is None:
        return f"{name}，不小于 {low:g}"
    above = "大于 " if "exclusiveMinimum" in found else ""
    return f"{name}，{above}{low:g} 到 {high:g}"


def _length(found: Schema) -> str:
    longest, shortest = found.get("maxLength"), found.get("minLength", 0)
    if longest:
        return f"，{shortest} 到 {longest} 个字" if shortest > 1 else f"，最多 {longest} 个字"
    return ""
