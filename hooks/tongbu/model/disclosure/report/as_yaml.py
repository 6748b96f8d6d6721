"""A report's tables as its file has them: a row a line, its cells by their names."""

from __future__ import annotations

from unicodedata import east_asian_width

from tongbu.model.disclosure.report.cells import Cells, Number, by_rows, written


def tables_as_yaml(cells: Cells) -> str:
    """The three tables, every cell written, with nothing behind the colon of a blank one."""
    lines: list[str] = []
    for table, rows in by_rows(cells):
        lines.append(f"{table}:")
        widest = max(_width(row) for row, _ in rows)
        for row, each in rows:
            numbers = ", ".join(f"{cell.column}: {_written(cells[cell])}".rstrip() for cell in each)
            lines.append(f"  {row}:{' ' * (widest - _width(row) + 1)}{{{numbers}}}")
    return "".join(f"{line}\n" for line in lines)


def _written(number: Number | None) -> str:
    return "" if number is None else written(number)


def _width(text: str) -> int:
    """How wide a text is in an editor, where a Chinese character takes two places."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
