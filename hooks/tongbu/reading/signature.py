"""署名 and 成文日期: the lines that close an official document."""

from __future__ import annotations

import re
from datetime import date

from tongbu.model.numeral import parse_numeral
from tongbu.model.organ_names import ENDS

_YEAR = "[0-9０-９〇○零一二三四五六七八九]{4}"
_DAY = "[0-9０-９一二三四五六七八九十]{1,3}"
_DATE = re.compile(rf"(?P<year>{_YEAR})\s*年\s*(?P<month>{_DAY})\s*月\s*(?P<day>{_DAY})\s*日\Z")
_ORGAN = re.compile(rf"[^。；，：:,;《》“”|#!]{{2,38}}{ENDS}\Z")
_WIDE_SPACE = re.compile(r"\s{2,}|[　\u2003]|\s(?=[^\s]{4,})")


def is_date_line(line: str) -> bool:
    """Whether a line is a date and nothing else."""
    return len(line) <= 40 and _DATE.match(line) is not None


def signature_date(line: str) -> date | None:
    """The date a line writes in Arabic or Chinese numerals; None where no calendar has it."""
    match = _DATE.match(line) if len(line) <= 40 else None
    if match is None:
        return None
    try:
        return date(*(parse_numeral(match[part]) for part in ("year", "month", "day")))
    except ValueError:
        return None


def signing_organs(line: str) -> tuple[str, ...]:
    """The organs that a line of a signature names; none where it is no such line."""
    if len(line) > 120:
        return ()
    names = [name for name in _WIDE_SPACE.split(line) if name]
    return tuple(names) if names and all(_ORGAN.match(name) for name in names) else ()
