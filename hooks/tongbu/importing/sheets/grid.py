"""The rows and cells that a worksheet shows: without what is hidden, with merged cells over what is left of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tongbu.importing.original import Cell, FileFault, Line, Run
from tongbu.importing.sheets.extent import Extent, cell_name

Words = Mapping[tuple[int, int], str]
"""What cells show, by row and column; blank ones are not there."""


class _Area(NamedTuple):
    rows: list[int]
    columns: list[int]
    anchor: tuple[int, int]

    def places(self) -> Iterator[tuple[int, int]]:
        return ((row, column) for row in self.rows for column in self.columns)


def rows_of(words: Words, extent: Extent, place: str) -> list[list[Cell]]:
    """The rows that are not blank; FileFault where merged cells lie over one another.

    A merged cell shows its words in what is visible of it, also where its own first row or column is hidden.
    """
    rows = [number for number in range(1, extent.last_row + 1) if number not in extent.hidden_rows]
    columns = [number for number in range(1, extent.last_column + 1) if not extent.hides_column(number)]
    seen = {
        at: text for at, text in words.items() if at[0] not in extent.hidden_rows and not extent.hides_column(at[1])
    }
    areas = list(_areas(extent, rows, columns, place))
    for area in areas:
        for at in area.places():
            seen.pop(at, None)
        if text := words.get(area.anchor):
            seen[area.rows[0], area.columns[0]] = text
    filled = {row for row, _ in seen}
    kept = [row for row in rows if row in filled]
    columns = [column for column in columns if column <= max((at[1] for at in seen), default=0)]
    spans, covered = _spans(areas, filled, columns)
    return [
        [_cell(seen.get((row, column), ""), spans.get((row, column), (1, 1)), place)
         for column in columns if (row, column) not in covered]
        for row in kept
    ]  # fmt: skip


def has_hidden_words(words: Words, extent: Extent) -> bool:
    """Whether hidden rows or columns hold anything at all."""
    return any(not extent.shows(*at) for at in words)


def _areas(extent: Extent, rows: list[int], columns: list[int], place: str) -> Iterator[_Area]:
    """The visible parts of merged areas, up to the last row and column with a value: Excel merges whole columns."""
    from openpyxl.utils.cell import range_boundaries

    left = len(rows) * len(columns)
    for reference in extent.merges:
        first, top, last, bottom = (int(bound or 0) for bound in range_boundaries(reference))
        area = _Area(_between(rows, top, bottom), _between(columns, first, last), (top, first))
        left -= len(area.rows) * len(area.columns)
        if left < 0:
            advice = "用 Excel 打开，取消合并以后再合并，保存，再导入。"
            raise FileFault(f"{place}的合并单元格互相重叠（{cell_name(top, first)} 起）", advice)
        if area.rows and area.columns:
            yield area


def _spans(
    areas: list[_Area], filled: set[int], columns: list[int]
) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """Over how many columns and rows each merged cell reaches that are written, and the places that it covers."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for area in areas:
        part = _Area(
            [row for row in area.rows if row in filled],
            _between(columns, area.columns[0], area.columns[-1]),
            area.anchor,
        )
        if part.rows and part.columns:
            home = part.rows[0], part.columns[0]
            spans[home] = len(part.columns), len(part.rows)
            covered.update(at for at in part.places() if at != home)
    return spans, covered


def _between(numbers: list[int], first: int, last: int) -> list[int]:
    return numbers[bisect_left(numbers, first) : bisect_right(numbers, last)]


def _cell(words: str, span: tuple[int, int], place: str) -> Cell:
    return Cell(tuple(Line((Run(part),), place) for part in words.split("\n") if part.strip()), *span)
