"""Persons named in running text (人名): found by what stands around a name, and masked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.model.surnames import is_surname, looks_like_a_name

_HAN = r"[\u4e00-\u9fff]"
_CALLED = re.compile(
    rf"(?P<name>{_HAN}{{2,3}})(?:先生|女士|小姐|同志|等[\d一二三四五六七八九十]+[人户]|一家|名下|本人|户主)"
)
_SO_AND_SO = re.compile(
    rf"(?P<surname>{_HAN})(?:某某|××?|[xX]{{2}}|某(?![地镇乡村市县区省山林项公企单年月日种些个类条款]))"
)
_INTRODUCED = re.compile(
    rf"(?:我叫|姓名[：:是为]?|(?:我|本人|联系人|户主|村民)(?:是|叫|[：:])?)(?P<name>{_HAN}{{2,3}})(?=[，,。；;、（()）\s]|\Z)"
)


def person_in(words: str, *, alone: bool = False) -> str:
    """What seems to be somebody, with all but the surname masked; "" where nobody is.

    A name that stands `alone` is looked for only where no other words belong: 林权 and 方案 begin with surnames too.
    """
    for part in re.split(r"[^\u4e00-\u9fff]+", words) if alone else ():
        if looks_like_a_name(part):
            return f"{part[0]}**"
    for match in _CALLED.finditer(words):
        for length in (3, 2):
            name = match["name"][-length:]
            if looks_like_a_name(name):
                return f"{name[0]}**{match[0][len(match['name']) :]}"
    masked = (match[0] for match in _SO_AND_SO.finditer(words) if is_surname(match["surname"]))
    return next(masked, "")


def writer_in(words: str) -> str:
    """As `person_in`, and somebody who introduces himself, as the writers of letters do: 我叫…, 本人…，."""
    if told := person_in(words):
        return told
    return next((f"{words[start]}**" for start, _ in _introduced(words)), "")


def without_persons(words: str) -> str:
    """Words of a letter in which every name that is found is masked but for its surname."""
    spans = list(_introduced(words))
    for match in _CALLED.finditer(words):
        end = match.end("name")
        length = next((length for length in (3, 2) if looks_like_a_name(match["name"][-length:])), 0)
        if length:
            spans.append((end - length, end))
    for start, end in sorted(spans, reverse=True):
        words = f"{words[: start + 1]}{'*' * (end - start - 1)}{words[end:]}"
    return words


def _introduced(words: str) -> Iterator[tuple[int, int]]:
    return (match.span("name") for match in _INTRODUCED.finditer(words) if looks_like_a_name(match["name"]))
