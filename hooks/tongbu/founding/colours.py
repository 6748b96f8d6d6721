"""The colours that come of a bureau's main one."""

from __future__ import annotations

import re
from dataclasses import dataclass

LEAST = 4.5
"""The least contrast of text with its ground (WCAG 2.2, 1.4.3)."""
_HEX = re.compile(r"#[0-9a-f]{6}")
_Rgb = tuple[int, int, int]


class ColourError(Exception):
    """A colour that cannot be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The main colour (`#rrggbb`), a deeper one for what is pressed, and a tint for grounds."""

    brand: str
    deep: str
    tint: str

    @classmethod
    def of(cls, brand: str) -> Colours:
        """Those of a main colour; ColourError where it is none, or white text on it cannot be read."""
        written = brand.lower()
        if not _HEX.fullmatch(written):
            raise ColourError(f"颜色“{brand}”不对。请写井号和六位十六进制数，如 #0b5394。")
        rgb = (int(written[1:3], 16), int(written[3:5], 16), int(written[5:7], 16))
        contrast = 1.05 / (_luminance(rgb) + 0.05)
        if contrast < LEAST:
            raise ColourError(f"颜色 {brand} 太浅：白字在上面的对比度是 {contrast:.1f}:1，至少要 4.5:1。请换深一些的。")
        return cls(written, _mixed(rgb, (0, 0, 0), 0.28), _mixed(rgb, (255, 255, 255), 0.9))


def _luminance(rgb: _Rgb) -> float:
    parts = (each / 255 for each in rgb)
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mixed(rgb: _Rgb, other: _Rgb, share: float) -> str:
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in zip(rgb, other, strict=True))
