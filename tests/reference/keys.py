"""The keys of metadata, settings and data tables, as pages show them, from the same JSON Schemas that editors get."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reference.forms import Schema, form, items, resolved, words
from tongbu.schemas import LISTS, schema


@dataclass(frozen=True)
class Key:
    """One key. `path` is dotted from the top; `default` is "" where nothing holds without it."""

    name: str
    path: str
    description: str
    required: bool
    form: str
    words: tuple[str, ...]
    default: str
    examples: tuple[str, ...]
    below: tuple[Key, ...]

    @property
    def says_its_words(self) -> bool:
        """Whether its description has all the permitted words."""
        return all(word in self.description for word in self.words)

    @property
    def cells(self) -> tuple[str, ...]:
        """The names of the numbers that it holds, where it holds nothing else."""
        numbers = all(each.form.startswith(("整数", "小数")) for each in self.below)
        return tuple(each.name for each in self.below) if numbers else ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the numbers that each of the keys below holds, where they are the same for all."""
        shared = {each.cells for each in self.below}
        return next(iter(shared)) if len(shared) == 1 and len(self.below) > 1 else ()

    def walk(self) -> Iterator[Key]:
        """The key and all below it."""
        yield self
        for each in self.below:
            yield from each.walk()


def every(keys: Iterable[Key]) -> list[Key]:
    """The keys and all below them."""
    return [each for key in keys for each in key.walk()]


def keys_of(name: str) -> tuple[Key, ...]:
    """The keys of one of `tongbu schema`'s names, those of a row where the file is a list."""
    content = schema(name)
    return _keys(content["items"] if name in LISTS else content, content.get("$defs", {}), "")


def _keys(section: Schema, sections: Schema, prefix: str) -> tuple[Key, ...]:
    wanted = section.get("required", ())
    return tuple(
        _key(name, f"{prefix}{name}", each, sections, required=name in wanted)
        for name, each in section["properties"].items()
    )


def _key(name: str, path: str, each: Schema, sections: Schema, *, required: bool) -> Key:
    found = resolved(each, sections)
    item = items(found, sections)
    inner = item if item and "properties" in item else found
    return Key(
        name=name,
        path=path,
        description=each.get("description", ""),
        required=required,
        form=form(each, sections),
        words=words(each, sections),
        default=told(each.get("default")),
        examples=tuple(str(example) for example in each.get("examples", ())),
        below=_keys(inner, sections, f"{path}.") if "properties" in inner else (),
    )


def told(default: Any) -> str:
    """A default as a page shows it; "" where it says nothing, as for empty texts and for sections."""
    if default is None or default in ("", [], {}):
        return ""
    if isinstance(default, bool):
        return "true" if default else "false"
    if isinstance(default, list):
        return "、".join(str(next(iter(each.values()))) if isinstance(each, Mapping) else str(each) for each in default)
    if isinstance(default, Mapping):
        # A period is the one section whose default is a saying; what others hold stands at their own keys.
        return "个".join(map(str, default.values())) if set(default) == {"天数", "单位"} else ""
    return f"{default:g}" if isinstance(default, float) else str(default)
