"""The front matter of an imported document: values, why each is what it is, and what a person still has to confirm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tongbu.importing.deriving.field import Field, Section, Value
from tongbu.importing.recognising import Aside
from tongbu.markup.front_matter_values import yaml_scalar

UNCONFIRMED = "待核对"
"""The key that lists what has to be confirmed; the gate lets nothing pass while it is there."""


def front_matter(
    fields: Sequence[Field], aside: Sequence[Aside], lists: Iterable[tuple[str, list[dict[str, str]]]], later: str = ""
) -> str:
    """The metadata between its fences; `lists` are keys with sections, as 附件; `later`: what is filled in later."""
    lines = ["---"]
    for field in fields:
        if field.certainty.needs_confirmation:
            lines.append(_remark(f"请核对（{field.certainty.value}）：{field.reason}"))
        lines.extend(_entry(field.key, field.value))
    for key, entries in lists:
        lines.extend(_sections(key, entries))
    lines.extend(later.splitlines())
    open_ = [field for field in fields if field.certainty.needs_confirmation]
    if open_:
        lines.append(_remark("逐项核对：核对一项，删去一行和上面对应的“# 请核对”；全部删去以后才能发布。"))
        lines.extend(_entry(UNCONFIRMED, tuple(f"{field.key}——{field.reason}" for field in open_)))
    lines.extend(_remark(f"没有放进正文（{each.why}）：{each.words}") for each in aside if not each.key)
    return "\n".join((*lines, "---", ""))


def _entry(key: str, value: Value) -> Iterator[str]:
    if isinstance(value, Section):
        yield f"{key}:"
        yield from value.lines
    elif isinstance(value, tuple):
        yield f"{key}:"
        yield from (f"  - {yaml_scalar(item)}" for item in value)
    else:
        yield f"{key}: {yaml_scalar(value)}"


def _sections(key: str, entries: Sequence[dict[str, str]]) -> Iterator[str]:
    if entries:
        yield f"{key}:"
    for entry in entries:
        for number, (name, value) in enumerate(entry.items()):
            yield f"  {'- ' if number == 0 else '  '}{name}: {yaml_scalar(value)}"


def _remark(text: str) -> str:
    return f"# {' '.join(text.split()).replace(': ', '：')}"
