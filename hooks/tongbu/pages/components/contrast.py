"""How well one colour is seen on another: the contrast ratio of WCAG 2.2."""

from __future__ import annotations

import re

_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


def contrast(one: str, other: str) -> float | None:
    """The ratio of two colours written in hexadecimal, from 1 to 21; None where one is written otherwise."""
    lights = sorted((_luminance(value) for value in (one, other) if _HEX.fullmatch(value)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05) if len(lights) == 2 else None


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    red, green, blue = (_linear(int(digits[index : index + 2], 16) / 255) for index in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
