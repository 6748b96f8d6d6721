"""Numbers that people carry: identity numbers, bank cards, disability certificates, passports, plates.

A number is one only where its own check digit or form is right and it is not part of a longer number. Lines are
those of `seen`: narrow, without marks; single spaces and hyphens inside a number do not hide it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.model.sensitive import SensitiveKind
from tongbu.screening.around import before, is_numbered, is_organ_code
from tongbu.screening.check_digits import is_card_number, is_credit_code, is_identity_number, is_old_identity_number
from tongbu.screening.hit import Hit

_GAP = r"[ \-]{0,2}"
_NOT_AFTER = r"(?<![0-9A-Za-z.])"
_NOT_BEFORE = r"(?![0-9A-Za-z])"
_DIGITS = rf"(?:{_GAP}\d)"
_IDENTITY = re.compile(rf"{_NOT_AFTER}[1-8]{_DIGITS}{{16}}{_GAP}[\dXx]{_NOT_BEFORE}", re.ASCII)
_OLD_IDENTITY = re.compile(
    rf"(?:身份证|证件号|公民身份)[^\d。；;]{{0,16}}([1-8]{_DIGITS}{{14}}){_NOT_BEFORE}", re.ASCII
)
_DISABILITY = re.compile(
    rf"{_NOT_AFTER}([1-8]{_DIGITS}{{16}}{_GAP}[\dXx]){_GAP}[1-7][1-4](?:[Bb]\d)?{_NOT_BEFORE}", re.ASCII
)
_CARD = re.compile(
    rf"{_NOT_AFTER}[2-69]\d{{3,5}}(?:{_GAP}\d{{4,10}}){{1,3}}(?:{_GAP}\d{{1,3}})?{_NOT_BEFORE}(?!\.\d)", re.ASCII
)
_DAY = r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_PASSPORT = re.compile(
    rf"(?<![0-9A-Za-z./_-])(?![A-Z]{_DAY})(?:E[A-HJ-NP-Z]|[EGDSP]{_GAP}\d){_DIGITS}{{7}}{_NOT_BEFORE}", re.ASCII
)
_PASS = re.compile(
    rf"(?:通行证|回乡证|台胞证|军官证|士兵证|警官证|居住证|海员证)(?:号码?)?[^\d。,;]{{0,6}}(\d{_DIGITS}{{6,9}}){_NOT_BEFORE}",
    re.ASCII,
)
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•.\- ]?"
    r"(?:[0-9A-HJ-NP-Z]{4}[0-9A-HJ-NP-Z学挂港澳]|[A-HJK][0-9A-HJ-NP-Z]\d{4}|\d{5}[A-HJK])(?![0-9A-Za-z])"
)


def compact(number: str) -> str:
    """A number without the gaps inside it."""
    return re.sub(r"[ \-]", "", number)


def find_numbers(line: str) -> Iterator[Hit]:
    """Every number that belongs to a person."""
    yield from _identities(line)
    for match in _CARD.finditer(line):
        if is_card_number(compact(match[0])) and not is_numbered(before(line, match)):
            yield Hit(SensitiveKind.CARD, match.start(), match.end())
    for match in _PASSPORT.finditer(line):
        if not is_numbered(before(line, match)):
            yield Hit(SensitiveKind.PASSPORT, match.start(), match.end())
    for match in _PASS.finditer(line):
        yield Hit(SensitiveKind.PASSPORT, *match.span(1))
    for match in _PLATE.finditer(line):
        own = match[0][1:]
        if sum(character.isdigit() for character in own) >= 3 and len(set(compact(own[1:]))) > 1:
            yield Hit(SensitiveKind.PLATE, match.start(), match.end())


def _identities(line: str) -> Iterator[Hit]:
    for match in _IDENTITY.finditer(line):
        number = compact(match[0])
        public = is_credit_code(number) and is_organ_code(before(line, match))
        if is_identity_number(number) and not public:
            yield Hit(SensitiveKind.IDENTITY, match.start(), match.end())
    for match in _OLD_IDENTITY.finditer(line):
        if is_old_identity_number(compact(match[1])):
            yield Hit(SensitiveKind.IDENTITY, match.start(1), match.end(1))
    for match in _DISABILITY.finditer(line):
        if is_identity_number(compact(match[1])):
            yield Hit(SensitiveKind.DISABILITY, match.start(), match.end())
