"""A value for the front matter, where it comes from, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum


@dataclass(frozen=True, slots=True)
class Section:
    """A value of several keys: its lines in YAML, what they say on one line, and the keys that are left to write."""

    lines: tuple[str, ...]
    shown: str
    blank: tuple[str, ...] = ()


Value = str | date | tuple[str, ...] | Section


class Certainty(Enum):
    """How a value was found; the value is what people are told."""

    READ = "照录"
    """The source says it word for word, in the place where such a thing stands."""
    DERIVED = "推定"
    """It follows from what the source says by a rule that seldom fails."""
    GUESSED = "猜测"
    """It is likely, no more."""

    @property
    def needs_confirmation(self) -> bool:
        """Whether a person has to look before it may be published."""
        return self is not Certainty.READ

    @property
    def degree(self) -> str:
        """The confidence in one word."""
        return {"照录": "高", "推定": "中", "猜测": "低"}[self.value]


@dataclass(frozen=True, slots=True)
class Field:
    """One key of the front matter; `reason` says in Chinese by what it was found, `words` are the source's own."""

    key: str
    value: Value
    certainty: Certainty
    reason: str
    words: str = ""

    @property
    def shown(self) -> str:
        """The value as one line."""
        if isinstance(self.value, Section):
            return self.value.shown
        return "、".join(self.value) if isinstance(self.value, tuple) else str(self.value)
