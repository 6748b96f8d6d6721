"""The kinds of disclosure data (政务公开数据), as their page shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from reference.keys import Key, keys_of
from tongbu.reading.disclosure.kinds import KINDS
from tongbu.reading.disclosure.names import TITLES


@dataclass(frozen=True)
class DataKind:
    """A kind: how its files are named, its keys or columns, and the other words that are read as a column."""

    name: str
    heading: str
    how: str
    is_table: bool
    keys: tuple[Key, ...]
    also: Mapping[str, tuple[str, ...]]


def data_kinds() -> tuple[DataKind, ...]:
    """All kinds in the site's order."""
    return tuple(
        DataKind(
            kind.name,
            heading_of(kind.name),
            kind.how.format(kind=kind.name),
            kind.is_table,
            keys_of(kind.name),
            _also(getattr(kind, "meaning", {})),
        )
        for kind in KINDS
    )


def heading_of(name: str) -> str:
    """The heading of a kind on its page."""
    return f"{TITLES[name]}（{name}）"


def _also(meaning: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    words: dict[str, list[str]] = defaultdict(list)
    for word, column in meaning.items():
        words[column].append(word)
    return {column: tuple(each) for column, each in words.items()}
