"""Kinds of which there is one table a year: `<kind>/2026.yml`, `.csv` or `.xlsx`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from tongbu.model.disclosure.rows import YearTable
from tongbu.model.finding import Finding
from tongbu.model.source import Source
from tongbu.reading.disclosure.by_year import by_year
from tongbu.reading.disclosure.files import DataFile
from tongbu.reading.disclosure.sheet_rows import rows_of_sheets
from tongbu.reading.disclosure.table_rows import Rows
from tongbu.reading.disclosure.yaml_rows import rows_of_yaml
from tongbu.reading.locating import Findings
from tongbu.reading.shape import keys
from tongbu.reading.tables.formats import NOT_READ, READ, YAML
from tongbu.reading.tables.headings import Headings


@dataclass(frozen=True)
class YearTables:
    """A kind of yearly tables whose rows are of a `model`; `table` makes one year's noun of them.

    `chief` is the column by which a heading is known, `meaning` the canonical names of other words for columns;
    `personal` are words for columns that would name persons, which a file of this kind must not have.
    """

    name: str
    title: str
    model: type[BaseModel]
    table: type[YearTable[Any]]
    chief: str
    meaning: Mapping[str, str] = field(default_factory=dict)
    personal: frozenset[str] = frozenset()
    is_table: bool = True

    def read(self, files: Sequence[DataFile]) -> tuple[dict[int, YearTable[Any]] | None, tuple[Finding, ...]]:
        """The tables by their years; one in which something is wrong has the rows that can be relied on."""
        names = f"{self.name}/2026.xlsx、2026.csv 或者 2026.yml"
        years, told = by_year(files, self.title, (*YAML, *READ, *NOT_READ), names)
        found, tables = list(told), {}
        for year, file in years.items():
            findings = Findings(file.path)
            if (rows := self._rows(file, findings)) is not None:
                tables[year] = self.table(year, Source(file.path, rows.places), rows.rows)
            found.extend(findings.found)
        return tables or None, tuple(found)

    def _rows(self, file: DataFile, findings: Findings) -> Rows | None:
        if file.suffix in YAML:
            return rows_of_yaml(file, self.model, findings)
        headings = Headings(tuple(keys(self.model)), self.meaning, self.chief, self.personal)
        return rows_of_sheets(file, self.title, headings, self.model, findings)
