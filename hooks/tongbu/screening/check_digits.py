"""Check digits of numbers that people carry: citizens' identity numbers (GB 11643-1999) and bank cards (Luhn)."""

from __future__ import annotations

from datetime import date

from tongbu.model.check_digits import right_check_digit

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"


def is_identity_number(number: str) -> bool:
    """Whether eighteen characters are a citizen's identity number: date of birth and check digit are right."""
    if len(number) != 18 or not number[:17].isdigit() or not number.isascii() or number[0] == "0":
        return False
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return 1900 <= born.year < 2100 and _CHECKS[total % 11] == number[17].upper()


def is_card_number(number: str) -> bool:
    """Whether sixteen to nineteen digits pass the check of bank cards (ISO/IEC 7812, Luhn)."""
    if not 16 <= len(number) <= 19 or not number.isdigit() or _is_credit_code(number):
        return False
    total = 0
    for position, character in enumerate(reversed(number)):
        digit = int(character) * (1 + position % 2)
        total += digit - 9 if digit > 9 else digit
    return total % 10 == 0


def _is_credit_code(number: str) -> bool:
    """Whether a number without letters is the public code of an organisation (统一社会信用代码, GB 32100)."""
    return len(number) == 18 and right_check_digit(number) is None
