"""One entry of the lists: what is wrong, what is right, where it is right after all, and who says so."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from unicodedata import normalize


class Kind(StrEnum):
    """What an entry is about; the value is the name of its list. Each has a rule of its own."""

    MISPRINT = "misprints"
    ORGAN = "organs"
    LAW = "laws"
    NAME = "names"
    PUNCTUATION = "punctuation"
    PAIRING = "pairing"
    NUMERAL = "numerals"
    STYLE = "style"


Pair = tuple[frozenset[str], frozenset[str] | None]
"""Two neighbouring characters, each one of a set; None for whatever follows."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry holds for `text[start:end]`; `right` is what should stand there, "" where only a person can say."""

    start: int
    end: int
    right: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What all entries have in common.

    `name` is how settings switch it off and messages call it. `safe` says that it may be mended without thinking.
    `since` is the day from which it is wrong: a document of an earlier day was right to say so. `source` is who says
    it, `note` what else the author should know.
    """

    kind: Kind
    name: str
    safe: bool
    source: str
    note: str
    since: date | None

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Where to look: the two characters at which it is tried."""
        raise NotImplementedError

    def hit(self, text: str, position: int) -> Hit | None:
        """What it finds where one of its pairs stands."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Word(Entry):
    """A wrong word. It is right within one of the `exceptions`, and next to some words before and after it.

    It is looked for at the two characters that tell it from what is right, or else the last two: words begin alike.
    """

    wrong: str
    right: str
    exceptions: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()

    at: int = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Choose where to look for it."""
        last = len(self.wrong) - 2
        differs = next((at for at, (old, new) in enumerate(zip(self.wrong, self.right, strict=False)) if old != new), 0)
        object.__setattr__(self, "at", min(differs - 1, last) if differs else last)

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Two of its characters."""
        return ((frozenset(self.wrong[self.at]), frozenset(self.wrong[self.at + 1])),)

    def hit(self, text: str, position: int) -> Hit | None:
        """The word itself, where nothing makes it right."""
        start = position - self.at
        if start < 0 or not text.startswith(self.wrong, start):
            return None
        end = start + len(self.wrong)
        if text.startswith(self.not_before, end) or text.endswith(self.not_after, 0, start):
            return None
        return None if is_within(self.exceptions, text, start, end) else Hit(start, end, self.right)


@dataclass(frozen=True, slots=True)
class Pattern(Entry):
    r"""A wrong form. `pattern` is tried at one of its pairs, first up to so many characters `back` from there.

    Its group 误 is what is wrong, all of it where there is no such group; `right` may name groups as `\1`. Where it is
    to be `narrow`, right is what is wrong in characters of half width (半角).
    """

    pattern: re.Pattern[str]
    right: str
    begins: tuple[Pair, ...] = field(repr=False)
    back: int = 0
    narrow: bool = False

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The two characters with which it begins."""
        return self.begins

    def hit(self, text: str, position: int) -> Hit | None:
        """The form, where it stands."""
        for start in range(max(0, position - self.back), position + 1):
            match = self.pattern.match(text, start)
            if match and match.end() > position:
                wrong = "误" if "误" in self.pattern.groupindex else 0
                right = normalize("NFKC", match[wrong]) if self.narrow else match.expand(self.right)
                return Hit(*match.span(wrong), right)
        return None


@dataclass(frozen=True, slots=True)
class Paired(Entry):
    """What the pairing of brackets and quotation marks finds: it is not looked for at pairs of characters."""

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """None."""
        return ()

    def hit(self, text: str, position: int) -> Hit | None:
        """None."""
        return None


def is_within(phrases: tuple[str, ...], text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is part of one of these phrases."""
    for phrase in phrases:
        offset = phrase.find(text[start:end])
        while offset >= 0:
            if text.startswith(phrase, start - offset) and start >= offset:
                return True
            offset = phrase.find(text[start:end], offset + 1)
    return False
