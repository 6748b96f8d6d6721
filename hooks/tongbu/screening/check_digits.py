"""Check digits of numbers that people carry: citizens' identity numbers (GB 11643-1999) and bank cards (Luhn)."""

from __future__ import annotations

import re
from datetime import date

from tongbu.model.check_digits import right_check_digit

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_PROVINCES = re.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]")
"""The first two digits: provinces by GB/T 2260, and residence permits of Hong Kong, Macao and Taiwan residents."""
_ISSUED = re.compile(
    r"62\d{14,17}|60[0-46-9]\d{13,16}|9558\d{15}|4\d{15}|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}"
    r"|35(?:2[89]|[3-8]\d)\d{12}"
)
"""Issuer prefixes in use in China: UnionPay (62, the older 60 and 9558), Visa, Mastercard, JCB; with their lengths."""


def is_identity_number(number: str) -> bool:
    """Whether eighteen characters are a identity number: province, date of birth and check digit are right."""
    if len(number) != 18 or not number[:17].isdigit() or not number.isascii() or not _PROVINCES.match(number):
        return False
    if not _is_birthday(number):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECKS[total % 11] == number[17].upper()


def is_old_identity_number(number: str) -> bool:
    """Whether fifteen digits may be an identity number of before 1999, which has no check digit."""
    return (
        len(number) == 15 and number.isdigit() and _PROVINCES.match(number) is not None and _is_day(f"19{number[6:12]}")
    )


def is_card_number(number: str) -> bool:
    """Whether digits are the number of a bank card: known issuer, its length, Luhn (ISO/IEC 7812)."""
    if not _ISSUED.fullmatch(number) or is_credit_code(number) or _is_dated(number):
        return False
    total = 0
    for position, character in enumerate(reversed(number)):
        digit = int(character) * (1 + position % 2)
        total += digit - 9 if digit > 9 else digit
    return total % 10 == 0


def is_credit_code(number: str) -> bool:
    """Whether a number without letters is the public code of an organisation (统一社会信用代码, GB 32100).

    Those in use begin with the registering department: 1 (机构编制), 5 (民政), 9 (市场监管).
    """
    return len(number) == 18 and number.isdigit() and number[0] in "159" and right_check_digit(number) is None


def _is_dated(number: str) -> bool:
    """Whether eighteen digits have province and birthday, so that they are rather an identity number with a slip."""
    return len(number) == 18 and _PROVINCES.match(number) is not None and _is_birthday(number)


def _is_birthday(number: str) -> bool:
    return "19" <= number[6:8] <= "20" and _is_day(number[6:14])


def _is_day(eight: str) -> bool:
    try:
        date(int(eight[:4]), int(eight[4:6]), int(eight[6:]))
    except ValueError:
        return False
    return True
