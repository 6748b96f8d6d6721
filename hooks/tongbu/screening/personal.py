"""Personal data (个人信息) in running text: identity numbers, mobile telephones, bank cards, passports and the like.

Patterns and masks follow `个人信息保护法` practice as offices know it: a number is reported only where its own check
digit or form is right and it is not part of a longer number, so that credit codes, 文号, dates and official telephones
are not. What is already masked (138****5678) is not reported.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tongbu.screening.check_digits import is_card_number, is_identity_number


class PersonalKind(StrEnum):
    """What kind of personal data was found; the value is its Chinese name."""

    IDENTITY = "身份证号"
    MOBILE = "手机号"
    CARD = "银行卡号"
    PASSPORT = "护照号"
    PLATE = "车牌号"
    EMAIL = "电子邮箱"


@dataclass(frozen=True, slots=True)
class PersonalData:
    """One find: `text[start:end]` of the searched text."""

    kind: PersonalKind
    start: int
    end: int


_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_SEPARATED = r"[ \-]?"
_IDENTITY = re.compile(r"(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{9}[\dXx](?![0-9A-Za-z])", re.ASCII)
_MOBILE = re.compile(
    rf"(?<![\d.])(?:\+?86{_SEPARATED})?1[3-9]\d{_SEPARATED}\d{{4}}{_SEPARATED}\d{{4}}(?!\d|\.\d|[元万亿])", re.ASCII
)
_CARD = re.compile(
    rf"(?<![0-9A-Za-z.])[3-6]\d{{3}}(?:{_SEPARATED}\d{{4}}){{3}}(?:{_SEPARATED}\d{{1,3}})?(?![0-9A-Za-z])", re.ASCII
)
_DAY = r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_PASSPORT = re.compile(rf"(?<![0-9A-Za-z])(?![A-Z]{_DAY})(?:E[A-HJ-NP-Z]|[EGDSP]\d)\d{{7}}(?![0-9A-Za-z])", re.ASCII)
_PLATE = re.compile(rf"[{_PROVINCES}][A-HJ-NP-Z][·\s]?[0-9A-HJ-NP-Z]{{5,6}}(?![0-9A-Za-z])")
_EMAIL = re.compile(r"[A-Za-z0-9][\w.+-]*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}", re.ASCII)
_WORTH_A_LOOK = re.compile(r"[\d@＠]")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""Full-width letters, digits and signs, each to its narrow form in its own place."""
_OFFICIAL = re.compile(r"[@.]gov\.cn\Z", re.IGNORECASE)


def _always(text: str) -> bool:
    return True


def _digits(text: str) -> str:
    return re.sub(r"[ \-]", "", text)


_KINDS: tuple[tuple[PersonalKind, re.Pattern[str], Callable[[str], bool]], ...] = (
    (PersonalKind.IDENTITY, _IDENTITY, is_identity_number),
    (PersonalKind.CARD, _CARD, lambda text: is_card_number(_digits(text))),
    (PersonalKind.MOBILE, _MOBILE, _always),
    (PersonalKind.PASSPORT, _PASSPORT, _always),
    (PersonalKind.PLATE, _PLATE, lambda text: any(character.isdigit() for character in text)),
    (PersonalKind.EMAIL, _EMAIL, lambda text: not _OFFICIAL.search(text)),
)


def find_personal(text: str) -> Iterator[PersonalData]:
    """Every piece of personal data in a text, in order; none overlaps another. Full-width digits count as digits."""
    if not _WORTH_A_LOOK.search(text):
        return
    plain = text.translate(_NARROW)
    found = [
        PersonalData(kind, match.start(), match.end())
        for kind, pattern, holds in _KINDS
        for match in pattern.finditer(plain)
        if holds(match[0])
    ]
    end = 0
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if each.start >= end:
            yield each
            end = each.end


def masked(text: str, found: PersonalData) -> str:
    """The find as a message may show it: its first three and last two characters at most, the rest hidden.

    Of a mobile telephone the last four are shown, as offices do (138****5678).
    """
    own = text[found.start : found.end].translate(_NARROW)
    if found.kind is PersonalKind.EMAIL:
        name, _, domain = own.partition("@")
        return f"{name[:1] if len(name) > 2 else ''}***@{domain}"
    shown = 3 if len(own) > 8 else 1
    return f"{own[:shown]}{'*' * 4}{own[-4 if found.kind is PersonalKind.MOBILE else -2 :]}"


def redacted(text: str) -> str:
    """The text with every piece of personal data in it masked."""
    for found in reversed(list(find_personal(text))):
        text = f"{text[: found.start]}{masked(text, found)}{text[found.end :]}"
    return text
