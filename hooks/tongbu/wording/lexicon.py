"""The lists of the package and a bureau's own, made ready to look for all of it in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Any

import yaml

from tongbu.settings import Wording, WordingEntry
from tongbu.wording.entry import Entry, Kind, Pair, Paired, Pattern, Word
from tongbu.wording.pairing import MARKS
from tongbu.wording.sieve import Sieve, characters


class Lexicon:
    """Everything that is looked for, and the phrases within which nothing is wrong."""

    def __init__(self, entries: tuple[Entry, ...], allowed: tuple[str, ...]) -> None:
        """Make the sieve."""
        self.entries, self.allowed = entries, allowed
        self.pairing = {entry.name: entry for entry in entries if isinstance(entry, Paired)}
        self.sieve = Sieve(entries, MARKS)


@lru_cache(maxsize=4)
def lexicon_of(settings: Wording) -> Lexicon:
    """The lists of the package as a bureau has changed them; an entry of its own replaces one of the same name."""
    own = tuple(map(_own, settings.more))
    without = {*settings.off, *(entry.name for entry in own)}
    return Lexicon((*(entry for entry in general_entries() if entry.name not in without), *own), settings.allowed)


@cache
def general_entries() -> tuple[Entry, ...]:
    """The entries of the package, list by list."""
    return tuple(entry for kind in Kind for entry in _listed(kind))


def names_of_entries() -> frozenset[str]:
    """The names by which entries of the package are switched off."""
    return frozenset(entry.name for entry in general_entries())


def _listed(kind: Kind) -> Iterator[Entry]:
    text = resources.files(__package__).joinpath("lists", f"{kind.value}.yml").read_text(encoding="utf-8")
    listed = yaml.load(text, Loader=yaml.CSafeLoader)
    common = listed["共同"]
    for written in listed["条目"]:
        yield from _entries(kind, {**common, **written})


def _entries(kind: Kind, written: Mapping[str, Any]) -> Iterator[Entry]:
    """The entries that one item of a list stands for: one for each wrong word, or one form."""
    said: dict[str, Any] = {
        "kind": kind,
        "safe": bool(written.get("可自动修改", False)),
        "source": str(written["依据"]),
        "note": str(written.get("说明", "")),
        "since": written.get("自"),
    }
    if "式" in written:
        yield Pattern(
            name=written["名"],
            pattern=re.compile(written["式"]),
            right=written.get("正", ""),
            begins=tuple(map(_pair, _several(written["首"]))),
            back=written.get("退", 0),
            narrow=written.get("改半角", False),
            **said,
        )
    elif "误" not in written:
        yield Paired(name=written["名"], **said)
    for wrong in _several(written.get("误", ())):
        yield Word(
            name=wrong,
            wrong=wrong,
            right=_right(wrong, written),
            exceptions=tuple(written.get("除外", ())),
            not_after=tuple(written.get("前非", ())),
            not_before=tuple(written.get("后非", ())),
            **said,
        )


def _right(wrong: str, written: Mapping[str, Any]) -> str:
    """The right word: as it is written, or with one character changed for another (改字: 帐账)."""
    if "改字" in written:
        old, new = written["改字"]
        return wrong.replace(old, new)
    return str(written.get("正", ""))


def _several(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _pair(written: str) -> Pair:
    """Two sets of characters, each a single one or several in square brackets; the second may be absent."""
    first, *second = re.findall(r"\[[^\]]+\]|.", written, re.S)
    return _set(first), _set(second[0]) if second else None


@cache
def _set(written: str) -> frozenset[str]:
    return characters(written[1:-1] if len(written) > 1 else written)


def _own(entry: WordingEntry) -> Word:
    return Word(
        kind=Kind.MISPRINT,
        name=entry.wrong,
        safe=entry.safe and bool(entry.right),
        source=entry.source,
        note=entry.note,
        since=entry.since,
        wrong=entry.wrong,
        right=entry.right,
        exceptions=entry.exceptions,
    )
