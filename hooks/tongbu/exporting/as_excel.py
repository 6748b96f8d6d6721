"""The 修订对照表 as an Excel workbook that prints on A4 landscape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from tongbu.exporting import excel_look as look
from tongbu.exporting.cells import Cell
from tongbu.exporting.excel_form import MARKED, NUMBER, PROPERTIES, SHEET, Look, excel_form
from tongbu.exporting.legend import LEGEND
from tongbu.exporting.patterns import Pattern, escaped
from tongbu.exporting.pieces import pieces
from tongbu.exporting.table import Heading, Line, Table

_COLUMNS = "ABCDEF"
_MOST_IN_A_CELL = 32_000
"""Excel refuses a file with more characters in one cell."""
_NOTATION = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_WORDS = Pattern('<is><t xml:space="preserve">', "</t></is>")
_INLINE = ' t="inlineStr"'
_RICH = Pattern("<is>", "</is>")
_NUMBER = Pattern("<v>", "</v>")


def as_excel(shown: Table) -> bytes:
    """The workbook; the same bytes for the same table, and no name or time in its properties."""
    form = excel_form()
    sheet = _Sheet(form.looks)
    sheet.across(shown.title, look.TITLE, 30)
    notes = "".join((shown.counts, *shown.notes, LEGEND))[:_MOST_IN_A_CELL]
    sheet.across(notes, look.NOTE, min(400, 15 * (2 + len(shown.notes))))
    heads = [name for name, _ in look.COLUMNS]
    heads[1:3] = ["\n".join(shown.old_head), "\n".join(shown.new_head)]
    height = 17 * max(len(shown.old_head), len(shown.new_head))
    sheet.row(((look.HEAD, _words(head)) for head in heads), height)
    for entry in shown.entries:
        if isinstance(entry, Heading):
            sheet.across(entry.text, look.CHAPTER)
        else:
            for cells in _rows(entry):
                sheet.row(cells)
    return form.package.filled({SHEET: sheet.written(), PROPERTIES: [escaped(shown.title)]})


def _rows(line: Line) -> Iterator[Iterable[tuple[str, str]]]:
    """The rows that one line takes, each with the look and the content of its cells."""
    parts = zip_longest(pieces(line.old), pieces(line.new), _parts(line.reason))
    for place, (old, new, reason) in enumerate(parts):
        yield (
            (look.SHORT, _words(f"{line.number}（续）") if place else _NUMBER.around(str(line.number))),
            (look.WORDS, _rich(old or ())),
            (look.WORDS, _rich(new or ())),
            (look.SHORT, "" if place else _words(line.word)),
            (look.WORDS, "" if place else _words(line.words[:_MOST_IN_A_CELL])),
            (look.WORDS, _words(reason or "")),
        )


def _parts(text: str) -> Iterator[str]:
    for start in range(0, len(text), _MOST_IN_A_CELL):
        yield text[start : start + _MOST_IN_A_CELL]


def _words(text: str) -> str:
    """The content of a cell that says words."""
    return _WORDS.around(_literal(text)) if text else ""


def _literal(text: str) -> str:
    """The text as Excel shows it: what looks like its own notation for a character stays what it is."""
    return escaped(_NOTATION.sub("_x005F_", text))


def _rich(cell: Cell) -> str:
    """The content of a cell that shows what changed in its words."""
    runs = []
    for place, paragraph in enumerate(cell):
        if lead := ("\n" if place else "") + paragraph.label:
            runs.append(NUMBER.around(_literal(lead)))
        runs.extend([MARKED[span.kind, span.minor].around(_literal(span.text)) for span in paragraph.spans])
    return _RICH.around("".join(runs)) if runs else ""


class _Sheet:
    """The rows of a sheet as they are written."""

    def __init__(self, looks: Mapping[str, Look]) -> None:
        self._looks = looks
        self._rows: list[str] = []
        self._merged: list[str] = []

    def row(self, cells: Iterable[tuple[str, str]], height: int = 0) -> None:
        """Add a row of cells with their looks and contents; `height` is in points, 0 as Excel sees fit."""
        found = ((self._looks[name], content) for name, content in cells)
        self._add(((style.words if _is_plain(content) else style.other, content) for style, content in found), height)

    def across(self, text: str, name: str = look.CHAPTER, height: int = 0) -> None:
        """Add a row of one cell that stands across all columns."""
        self._add(zip_longest(self._looks[name].across, (_words(text),), fillvalue=""), height)
        self._merged.append(f'<mergeCell ref="A{len(self._rows)}:{_COLUMNS[-1]}{len(self._rows)}"/>')

    def written(self) -> Sequence[str]:
        """What fills the holes of the sheet."""
        extent = f"A1:{_COLUMNS[-1]}{len(self._rows)}"
        merged = f'<mergeCells count="{len(self._merged)}">{"".join(self._merged)}</mergeCells>'
        return extent, "".join(self._rows), merged

    def _add(self, cells: Iterable[tuple[object, str]], height: int) -> None:
        number = len(self._rows) + 1
        tall = f' ht="{height}" customHeight="1"' if height else ""
        content = "".join(
            f'<c r="{column}{number}" s="{style}"{_INLINE if content.startswith(_RICH.before) else ""}>{content}</c>'
            for column, (style, content) in zip(_COLUMNS, cells, strict=True)
        )
        self._rows.append(f'<row r="{number}"{tall}>{content}</row>')


def _is_plain(content: str) -> bool:
    """Whether a cell says words in one look."""
    return content.startswith(_WORDS.before)
