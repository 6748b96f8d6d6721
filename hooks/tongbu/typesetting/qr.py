"""QR codes (二维码) to absolute addresses, as drawings."""

from __future__ import annotations

import io
from functools import lru_cache

import segno

_QUIET = 4
"""The quiet zone that ISO/IEC 18004 asks for, in modules."""

_MASK = 0
"""The chequered one."""


# A document's page, its PDF and its card all show the same one.
@lru_cache(maxsize=4096)
def qr_drawing(address: str) -> str:
    """A QR code as a whole SVG file, black on white: scanners need the contrast whatever the page's look."""
    target = io.BytesIO()
    # Weighing all eight masks takes five times as long, for a code that scanners read no better.
    code = segno.make_qr(address, error="m", mask=_MASK)
    code.save(
        target,
        kind="svg",
        border=_QUIET,
        dark="#000",
        light="#fff",
        xmldecl=False,
        omitsize=True,
        svgclass=None,
        lineclass=None,
    )
    return target.getvalue().decode()
