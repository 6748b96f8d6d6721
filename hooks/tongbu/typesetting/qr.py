"""QR codes (二维码) to absolute addresses, as drawings."""

from __future__ import annotations

import re
from functools import lru_cache

from tongbu.typesetting.qr_code import qr_rows

_QUIET = 4
"""The quiet zone that ISO/IEC 18004 asks for, in modules."""
_RUNS = re.compile("0*1+")


# A document's page, its PDF and its card all show the same one.
@lru_cache(maxsize=64)
def qr_drawing(address: str) -> str:
    """A QR code as a whole SVG file, black on white: scanners need the contrast whatever the page's look."""
    rows = qr_rows(address)
    side = len(rows) + 2 * _QUIET
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
        f'<path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/><path stroke="#000" d="{_lines(rows)}"/></svg>\n'
    )


class _Moves(dict[str, str]):
    """From a run of light modules and the dark ones after it to what draws them, each made once."""

    def __missing__(self, run: str) -> str:
        light = run.index("1")
        self[run] = move = f"m{light} 0h{len(run) - light}"
        return move


_MOVES = _Moves()


def _lines(rows: list[str]) -> str:
    """A line through each run of dark modules, and the way from one to the next."""
    found = [f"M{_QUIET} {_QUIET}.5"]
    at, down = 0, 0
    for row in rows:
        runs = _RUNS.findall(row)
        if runs:
            light = row.index("1")
            dark = len(runs[0]) - light
            found.append(f"m{light - at} {down}h{dark}" if light != at or down else f"h{dark}")
            found.extend(map(_MOVES.__getitem__, runs[1:]))
            at, down = row.rindex("1") + 1, 0
        down += 1
    return "".join(found)
