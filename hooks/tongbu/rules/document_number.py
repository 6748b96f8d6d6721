"""The parts of a 文号 (发文字号): organ code, year and serial, or the serial of an order (令)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tongbu.model.reference import normalise_number

_NUMBER = re.compile(r"([\u4e00-\u9fffA-Za-z]{2,14})〔((?:19|20)\d{2})〕([1-9]\d{0,4})号")
_ORDER = re.compile(r"([\u4e00-\u9fff]{2,14}令)第?([1-9]\d{0,3})号")
_PADDING = re.compile(r"(〔\d{4}〕)(?:第|0)+(?=\d)")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """`code` is 发文机关代字; `year` is None for an order."""

    code: str
    year: int | None
    serial: int

    @property
    def is_order(self) -> bool:
        """Whether the number is that of an order (令)."""
        return self.year is None


def without_padding(number: str) -> str:
    """The number in standard brackets, without 第 and leading zeros (虚位) before the serial."""
    normal = normalise_number(number)
    return _PADDING.sub(r"\1", normal) if "〕0" in normal or "〕第" in normal else normal


@lru_cache(maxsize=64)  # a dozen rules ask about the number of one document
def parse_document_number(number: str) -> DocumentNumber | None:
    """The parts of a number, however its brackets and serial were written; None where it has another form."""
    clean = without_padding(number)
    if match := _NUMBER.fullmatch(clean):
        return DocumentNumber(match[1], int(match[2]), int(match[3]))
    if match := _ORDER.fullmatch(clean):
        return DocumentNumber(match[1], None, int(match[2]))
    return None
