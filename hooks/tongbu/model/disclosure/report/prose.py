"""The prose of a report: placeholders filled from the figures, and numbers that somebody typed all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from tongbu.model.disclosure.report.cells import Number
from tongbu.model.disclosure.report.figures import Figures, UnknownFigureError

PLACEHOLDER = re.compile(r"\{\{([^{}\n]*)\}\}")
_PASSED_OVER = re.compile(
    r"""
    \d{4}\s*[-—–－至]\s*\d{4}\s*年 | \d{4}-\d{1,2}-\d{1,2} | \d{4}\s*年 | \d{1,2}\s*月(?:\s*\d{1,2}\s*日)?  # days
    | \d{1,2}\s*[:：]\s*\d{2} | \d{3,4}-\d{7,8}                                                # times, telephones
    | 第\s*\d+ | \d+\s*号 | 〔\d{4}〕\s*\d*                                                     # articles, numbers
    | \d+\s*(?:个?工作日|个?小时|日|天|个月|周年|周|分钟|热线)                                    # limits
    """,
    re.VERBOSE | re.ASCII,
)
"""What holds digits and counts nothing."""
_NUMBER = re.compile(r"(?<![\w.])\d[\d,，]*(?:\.\d+)?(?!\d)\s*[%％]?", re.ASCII)


def filled(text: str, figures: Figures) -> str:
    """The text with every placeholder filled; one that names nothing stays as it is, and a rule tells it."""

    def figure(match: re.Match[str]) -> str:
        try:
            return figures.said(match[1])
        except UnknownFigureError:
            return match[0]

    return PLACEHOLDER.sub(figure, text)


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text: a blank line is between them, and lines of one belong together."""
    found = re.split(r"\n[ \t]*\n", text.strip())
    return tuple("".join(line.strip() for line in each.split("\n")) for each in found if each.strip())


def unknown(text: str, figures: Figures) -> Iterator[tuple[str, str]]:
    """Each placeholder that names nothing: as it is written, and the name in it that is none."""
    for match in PLACEHOLDER.finditer(text):
        try:
            figures.said(match[1])
        except UnknownFigureError as error:
            yield match[0], error.name


def typed(text: str) -> Iterator[tuple[str, Number | None]]:
    """Each number that counts something and was typed instead of named: as written, and its value; None for %."""
    bare = _PASSED_OVER.sub("　", PLACEHOLDER.sub("　", text))
    for match in _NUMBER.finditer(bare):
        words = match[0].strip()
        if words.endswith(("%", "％")):
            yield words, None
            continue
        digits = re.sub("[,，]+$", "", words)
        number = Decimal(digits.replace(",", "").replace("，", ""))
        yield digits, int(number) if number == number.to_integral_value() else number
