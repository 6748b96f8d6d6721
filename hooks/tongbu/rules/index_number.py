"""The parts of an 索引号: organisation code, year and five-digit serial (the Guangdong form)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_INDEX = re.compile(r"([0-9A-HJ-NPQRTUWXY]{18}|[0-9A-Z]{8}[0-9X])/((?:19|20)\d{2})-(\d{5})")


@dataclass(frozen=True, slots=True)
class IndexNumber:
    """`code` is a 统一社会信用代码 (18 characters) or an 组织机构代码 (9)."""

    code: str
    year: int
    serial: int


@lru_cache(maxsize=64)
def parse_index_number(written: str) -> IndexNumber | None:
    """The parts of an index number, or None where it has another form."""
    match = _INDEX.fullmatch(written)
    return IndexNumber(match[1], int(match[2]), int(match[3])) if match else None
