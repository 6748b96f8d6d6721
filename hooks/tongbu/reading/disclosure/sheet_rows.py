"""A table in CSV or Excel: one heading, each row below it a row of the table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, get_origin

from pydantic import BaseModel

from tongbu.model.source import Key, Place
from tongbu.reading.dates import DateError, parse_spreadsheet_date
from tongbu.reading.disclosure.faults import (
    DATA_CELL,
    DATA_COLUMN,
    DATA_PERSONAL,
    DATA_READ_AS,
    DATA_UNREAD_COLUMN,
    DATA_UNREADABLE,
)
from tongbu.reading.disclosure.files import DataFile
from tongbu.reading.disclosure.table_rows import Rows
from tongbu.reading.ledger_words import is_total
from tongbu.reading.locating import Findings
from tongbu.reading.nearest import nearest
from tongbu.reading.shape import keys
from tongbu.reading.spreadsheet import Row, Sheet
from tongbu.reading.tables.cells import Cells, unusable
from tongbu.reading.tables.headings import Headings
from tongbu.reading.tables.screening import screened
from tongbu.reading.tables.sheets import likeliest_first, read_sheets
from tongbu.reading.validating import validate
from tongbu.reading.yaml_tree import Tree
from tongbu.screening import redacted

_SEVERAL = re.compile(r"[、;；\n]+")
"""What stands between several values in one cell."""


def rows_of_sheets(
    file: DataFile, title: str, headings: Headings, model: type[BaseModel], findings: Findings
) -> Rows | None:
    """The rows that are right, of the sheet that looks most like the table; None where columns are missing."""
    top = file.file.parents[len(file.within.parts) - 1]
    sheets = read_sheets(file.file, top, f"{title}的文件", DATA_UNREADABLE, findings)
    order = likeliest_first(sheets, headings)
    if not order:
        if sheets:
            findings.add(DATA_COLUMN, Place(1), f"{title}是空的，连表头也没有")
        return None
    sheet = order[0]
    for other in order[1:]:
        screened(other, headings, DATA_PERSONAL, findings, f"工作表“{redacted(other.name)}”")
        name, chosen = redacted(other.name), redacted(sheet.name)
        message = f"只读取了工作表“{chosen}”，工作表“{name}”有 {len(other.rows)} 行没有读取"
        findings.add(DATA_UNREAD_COLUMN, Place(1), message, key=(name,))
    sheet = screened(sheet, headings, DATA_PERSONAL, findings)
    return _Reader(sheet, headings, model, findings).rows()


class _Reader:
    def __init__(self, sheet: Sheet, headings: Headings, model: type[BaseModel], findings: Findings) -> None:
        self._sheet, self._headings, self._model, self._findings = sheet, headings, model, findings
        self._kinds = keys(model)
        self._index, self._heading = headings.find(sheet)
        self._columns = self._read_columns()
        self._cells = Cells(sheet, self._columns, self._heading)

    def rows(self) -> Rows | None:
        rows = Rows()
        if not self._is_whole():
            return None
        for row in self._sheet.rows[: self._index]:
            words = next((cell for cell in row.cells if cell), "")
            self._pass_over(row, f"第 {row.number} 行“{redacted(words)[:30]}”在表头之上，当作标题跳过")
        for row in self._sheet.rows[self._index + 1 :]:
            if is_total(next((cell for cell in row.cells if cell), "")) and not self._cells.of(
                row, self._headings.chief
            ):
                self._pass_over(row, f"第 {row.number} 行是合计，跳过")
                continue
            places: dict[Key, Place] = {(): Place(row.line)}
            places.update(((name,), row.place(position)) for name, position in self._columns.items())
            tree = Tree(self._values(row), places, places)
            made = validate(tree, self._model, self._findings, prefix=(row.number - 1,), counted="行")
            if made is not None:
                rows.add(made, places)
        return rows

    def _is_whole(self) -> bool:
        """Whether no column is missing that every row must fill."""
        fields = self._model.model_fields.items()
        wanted = [field.alias or name for name, field in fields if field.is_required()]
        missing = [name for name in wanted if name not in self._columns]
        for name in missing:
            self._findings.add(DATA_COLUMN, Place(self._heading.line), f"缺少“{name}”列", key=(name,))
        return not missing

    def _read_columns(self) -> dict[str, int]:
        columns: dict[str, int] = {}
        for position, written in enumerate(self._heading.cells):
            if not written:
                continue
            place, name, told = self._heading.place(position), self._headings.column(written), redacted(written)[:40]
            if not name and self._headings.is_personal(written):
                self._findings.add(DATA_PERSONAL, place, f"有“{told}”这一列，登记的表格不得写明是谁", key=(written,))
            elif not name:
                self._tell_unknown(told, place)
            elif name in columns:
                self._findings.add(DATA_COLUMN, place, f"“{name}”列出现了两次（“{told}”）", key=(name,))
            else:
                columns[name] = position
                if written != name:
                    self._findings.add(DATA_READ_AS, place, f"“{told}”列按“{name}”读取", key=(name,))
        return columns

    def _tell_unknown(self, written: str, place: Place) -> None:
        guess = nearest(written, [name for name in self._headings.columns if name not in self._heading.cells])
        fix = f"是不是“{guess}”？请改成“{guess}”；不需要的，请删去。" if guess else None
        self._findings.add(DATA_UNREAD_COLUMN, place, f"没有“{written}”这一列，没有读取", key=(written,), fix=fix)

    def _values(self, row: Row) -> dict[str, Any]:
        found = {}
        for name in self._columns:
            cell = self._cells.of(row, name)
            wrong, fix = unusable(cell)
            if wrong:
                message = f"第 {row.number} 行“{name}”{wrong}"
                self._findings.add(DATA_CELL, row.place(self._columns[name]), message, key=(name,), fix=fix)
            elif cell:
                found[name] = self._typed(cell, self._kinds[name])
        return found

    def _typed(self, cell: str, kind: Any) -> Any:
        """A cell as YAML would have it; a date in any of Excel's spellings as a date."""
        if kind is date:
            try:
                return parse_spreadsheet_date(cell, self._sheet.epoch)
            except DateError:
                return cell  # which the model's judge tells
        return _several(cell) if get_origin(kind) is tuple else cell

    def _pass_over(self, row: Row, message: str) -> None:
        self._findings.add(DATA_READ_AS, Place(row.line), message)


def _several(cell: str) -> Sequence[str]:
    return [part for each in _SEVERAL.split(cell) if (part := each.strip())]
