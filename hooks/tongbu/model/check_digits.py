"""Check digits of organisation codes: GB 32100-2015 (统一社会信用代码) and GB 11714-1997 (组织机构代码)."""

from __future__ import annotations

_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_ORGAN_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def credit_check_digit(first17: str) -> str:
    """The 18th character by GB 32100-2015; ValueError where a character is not in its alphabet of 31."""
    total = sum(_CREDIT_ALPHABET.index(char) * weight for char, weight in zip(first17, _CREDIT_WEIGHTS, strict=True))
    return _CREDIT_ALPHABET[-total % 31]


def organ_check_digit(first8: str) -> str:
    """The 9th character by GB 11714-1997; ValueError where a character is neither digit nor letter."""
    total = sum(int(char, 36) * weight for char, weight in zip(first8, _ORGAN_WEIGHTS, strict=True))
    return "0123456789X0"[11 - total % 11]


def right_check_digit(code: str) -> str | None:
    """What the last character should be where it is wrong; None where an 18 or 9 character code is right."""
    wanted = credit_check_digit(code[:17]) if len(code) == 18 else organ_check_digit(code[:8])
    return None if wanted == code[-1] else wanted
