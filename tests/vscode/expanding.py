"""What an editor makes of a snippet when nobody types: defaults in their places, the first of every choice."""

import re
from collections.abc import Sequence

_ESCAPED = r"(?:\\.|[^\\}])"
_PLACE = re.compile(
    rf"(?P<escape>\\[$}}\\])"
    rf"|\$\{{\d+\|(?P<choice>(?:\\.|[^\\,|])*)[^}}]*?\|\}}"
    rf"|\$\{{\d+:(?P<default>{_ESCAPED}*)\}}"
    r"|\$\{(?P<variable>[A-Z_]+)\}"
    r"|\$(?P<stop>\d+)"
)
VARIABLES = {"CURRENT_YEAR": "2026", "CURRENT_MONTH": "11", "CURRENT_DATE": "20"}


def expanded(body: Sequence[str]) -> str:
    return _PLACE.sub(_plain, "\n".join(body)) + "\n"


def _plain(match: re.Match[str]) -> str:
    if match["escape"]:
        return match["escape"][1:]
    if match["variable"]:
        return VARIABLES[match["variable"]]
    shown = match["choice"] if match["choice"] is not None else match["default"] or ""
    return re.sub(r"\\(.)", r"\1", shown)


def numbers(body: Sequence[str]) -> set[int]:
    return {int(found) for found in re.findall(r"(?<!\\)\$\{?(\d+)", "\n".join(body))}
