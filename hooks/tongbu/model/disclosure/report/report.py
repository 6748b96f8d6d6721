"""The annual report (政府信息公开工作年度报告) of one year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pydantic import BaseModel

from tongbu.model.disclosure.report.cells import LITIGATION, PUBLISHED, REQUESTS, Cell, Cells, Number
from tongbu.model.disclosure.report.report_file import ReportFile
from tongbu.model.source import Source

FOLDER = "disclosure/reports/"
"""The address of the page of all years, relative to the site's root."""


@dataclass(frozen=True)
class Tables:
    """The three tables as they were read of any file; `source` has the place of each cell under its key."""

    source: Source
    cells: Cells


@dataclass(frozen=True)
class AnnualReport:
    """The report of a year, in the order of its file."""

    year: int
    source: Source
    file: ReportFile

    @cached_property
    def cells(self) -> Cells:
        """Every cell of the three tables."""
        return cells_of(self.file)

    @property
    def published(self) -> date | None:
        """The day it was published; None for one that is still being written."""
        return self.file.published

    @property
    def url(self) -> str:
        """The permanent address of its page, relative to the site's root."""
        return f"{FOLDER}{self.year}/"

    def title(self, organisation: str) -> str:
        """Its title, as the format has it."""
        return f"{organisation}{self.year}年政府信息公开工作年度报告"


def cells_of(file: ReportFile) -> Cells:
    """The cells of the tables in a file, all of them, blank ones too."""
    tables = ((PUBLISHED, file.table_one), (REQUESTS, file.table_two), (LITIGATION, file.table_three))
    return {cell: number for table, rows in tables for cell, number in _cells(table, rows)}


def _cells(table: str, rows: BaseModel) -> Iterator[tuple[Cell, Number | None]]:
    for name, field in type(rows).model_fields.items():
        row: BaseModel = getattr(rows, name)
        for column, below in type(row).model_fields.items():
            yield Cell(table, str(field.alias), str(below.alias)), getattr(row, column)
