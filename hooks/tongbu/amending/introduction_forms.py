"""A changed introduction as orders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tongbu.amending.wording import numbered, quoted
from tongbu.comparing import Comparison, Place, Row, written_words
from tongbu.model.numeral import NUMERAL, parse_numeral
from tongbu.model.text import Unit, UnitLevel

_PARAGRAPH = re.compile(rf"第({NUMERAL})段")
_NEXT_PARAGRAPH = 2
"""So many lines further down the next paragraph of Markdown begins."""


def introduction_orders(comparison: Comparison) -> Iterator[str]:
    """The orders that make the new introduction of the old one; a comparison does not show what stayed the same."""
    ends = tuple(_first_line(comparison, old=old) for old in (True, False))
    found = (row for row in comparison.outside if row.place is Place.RULES)
    rows = [row for row in found if _before(row.old, ends[0]) or _before(row.new, ends[1])]
    new = sorted({id(unit): unit for row in rows for unit in row.new}.values(), key=lambda unit: unit.line)
    if new and _whole(new, ends[1]):
        yield f"将引言修改为：{quoted(line for unit in new for line in _lines(unit))}"
    else:
        yield from _by_paragraph(rows)


def _by_paragraph(rows: Iterable[Row]) -> Iterator[str]:
    used: set[int] = set()
    gone: list[int] = []
    for row in rows:
        old = [unit for unit in row.old if id(unit) not in used]
        used |= {id(unit) for unit in old}
        if old and row.new:
            yield f"将引言{numbered(_number(old[0]), '段')}修改为：{quoted(_lines(row.new[0]))}"
        elif row.new:
            yield f"引言增加一段，作为{numbered(_number(row.new[0]), '段')}：{quoted(_lines(row.new[0]))}"
        gone += [_number(unit) for unit in (old[1:] if row.new else old)]
    if gone:
        yield f"删去引言{'、'.join(numbered(number, '段') for number in sorted(gone))}。"


def _whole(units: Sequence[Unit], end: int) -> bool:
    """Whether these are all paragraphs of the introduction that ends before this line."""
    lines = [unit.line for unit in units] + [end]
    close = all(after - before <= _NEXT_PARAGRAPH for before, after in pairwise(lines))
    return close and [_number(unit) for unit in units] == list(range(1, len(units) + 1))


def _first_line(comparison: Comparison, *, old: bool) -> int:
    """Where the first article or heading stands."""
    articles = [unit for row in comparison.rows for unit in (row.old if old else row.new)]
    divisions = [unit for each in comparison.divisions if (unit := each.old if old else each.new)]
    return min((unit.line for unit in (*articles, *divisions)), default=0)


def _before(units: Iterable[Unit], line: int) -> bool:
    kinds = (UnitLevel.PARAGRAPH, UnitLevel.BLOCK)
    return any(unit.line < line and unit.level in kinds and not unit.children for unit in units)


def _number(unit: Unit) -> int:
    """Which paragraph it is: comparisons label what has no number by its place."""
    match = _PARAGRAPH.fullmatch(unit.label)
    return parse_numeral(match[1]) if match else 1


def _lines(unit: Unit) -> list[str]:
    return [line for line in written_words(unit).split("\n") if line.strip()]
