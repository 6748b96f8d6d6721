"""Answers that say nothing (空话): set phrases, a few words, or the question again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml

from tongbu.comparing.overlap import copied_share

_LIST = Path(__file__).with_name("empty_phrases.yml")
_SILENT = re.compile(r"[^\w]|_")
_GAP = "……"
_LONGEST_GAP = 12
_RUN = 4
_MOST_COPIED = 0.75


class Emptiness(StrEnum):
    """Why an answer says nothing."""

    PHRASES = "只有客套话"
    SHORT = "过短"
    COPIED = "只是重复了留言"


@dataclass(frozen=True)
class Phrases:
    """What is taken out of an answer before its words are counted: courtesies, and what only seems to answer."""

    courtesies: re.Pattern[str]
    empty: re.Pattern[str]


def phrases_with(more: Sequence[str] = ()) -> Phrases:
    """The package's list with a bureau's own phrases; …… in one stands for up to a dozen characters."""
    return _phrases(tuple(more))


def emptiness(question: str, answer: str, phrases: Phrases, least: int) -> tuple[Emptiness, str] | None:
    """Why an answer says nothing, with the phrase or "" that shows it; None where it says something.

    At `least` so many letters must be left when set phrases are taken out, and not nearly all of them be the
    question's own. Punctuation does not count.
    """
    plain = _letters(answer)
    spoken = phrases.courtesies.sub("", plain)
    found = phrases.empty.search(spoken)
    left = phrases.empty.sub("", spoken)
    if len(left) < least:
        if found:
            return Emptiness.PHRASES, found[0]
        return (Emptiness.PHRASES, "") if len(plain) >= least else (Emptiness.SHORT, "")
    return (Emptiness.COPIED, "") if copied_share(left, question, _RUN) > _MOST_COPIED else None


@cache
def _phrases(more: tuple[str, ...]) -> Phrases:
    lists = yaml.safe_load(_LIST.read_text(encoding="utf-8"))
    return Phrases(_pattern(lists["客套"]), _pattern([*lists["空话"], *more]))


def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    """Whichever phrase is longest counts, wherever it stands."""
    written = sorted({_expression(phrase) for phrase in phrases} - {""}, key=lambda one: (-len(one), one))
    return re.compile("|".join(written))


def _expression(phrase: str) -> str:
    parts = [re.escape(letters) for part in phrase.split(_GAP) if (letters := _letters(part))]
    return rf"\w{{0,{_LONGEST_GAP}}}?".join(parts)


def _letters(text: str) -> str:
    return _SILENT.sub("", unicodedata.normalize("NFKC", text))
