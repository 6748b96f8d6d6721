"""The numbers that come next in a year's registers: 文号 and 索引号."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tongbu.model.library import Library
from tongbu.model.vocabulary import PolicyCategory
from tongbu.rules.document_number import parse_document_number
from tongbu.rules.index_number import parse_index_number
from tongbu.settings import Organisation


def number_code(organisation: Organisation, category: PolicyCategory) -> str:
    """The 发文代字 that documents of a category carry: of normative ones that with 规, of others one without; or ""."""
    codes = organisation.number_codes
    normative = category is PolicyCategory.NORMATIVE
    return next((code for code in codes if code.endswith("规") == normative), "")


Taken = Sequence[tuple[str, str]]
"""文号 and 索引号 of files that are not in the library, because they are not finished yet."""


def next_number(library: Library, unfinished: Taken, code: str, year: int) -> str:
    """The number after the highest of a 发文代字 in a year; "" without a code (令)."""
    if not code:
        return ""
    numbers = (*(policy.meta.number for policy in library.policies.values()), *(number for number, _ in unfinished))
    written = map(parse_document_number, numbers)
    serials = (each.serial for each in written if each and (each.code, each.year) == (code, year))
    return f"{code}〔{year}〕{max(serials, default=0) + 1}号"


def next_indices(library: Library, unfinished: Taken, code: str, year: int, count: int) -> list[str]:
    """The next `count` index numbers of an organisation in a year; "" each where its code is not known."""
    if not code:
        return [""] * count
    taken = (*(policy.meta.index_number for policy in library.policies.values()), *(index for _, index in unfinished))
    last = max(_serials(taken, code, year), default=0)
    return [f"{code}/{year}-{last + step:05}" for step in range(1, count + 1)]


def _serials(numbers: Iterable[str], code: str, year: int) -> Iterable[int]:
    parsed = (parse_index_number(number) for number in numbers)
    return (each.serial for each in parsed if each and (each.code, each.year) == (code, year))
