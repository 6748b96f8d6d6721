"""Kinds of which there is one table a year: `<kind>/2026.yml`, `.csv` or `.xlsx`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from tongbu.model.disclosure.rows import YearTable
from tongbu.model.finding import Finding
from tongbu.model.source import Place, Source
from tongbu.reading.disclosure.faults import DATA_FILE, DATA_TWICE
from tongbu.reading.disclosure.files import DataFile
from tongbu.reading.disclosure.sheet_rows import rows_of_sheets
from tongbu.reading.disclosure.table_rows import Rows
from tongbu.reading.disclosure.yaml_rows import rows_of_yaml
from tongbu.reading.locating import Findings
from tongbu.reading.shape import keys
from tongbu.reading.tables.formats import NOT_READ, READ, YAML
from tongbu.reading.tables.headings import Headings

_YEAR = re.compile(r"(?:19|20|21)\d\d", re.ASCII)


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
        found: list[Finding] = []
        years: dict[int, list[DataFile]] = defaultdict(list)
        for file in files:
            if year := self._year(file):
                years[year].append(file)
            else:
                found.extend(self._misnamed(file))
        tables: dict[int, YearTable[Any]] = {}
        for year in sorted(years):
            first, *others = years[year]
            findings = Findings(first.path)
            if others:
                names = "、".join(file.within.name for file in years[year])
                findings.add(DATA_TWICE, Place(1), f"{year}年的{self.title}有两份：{names}，都没有读取")
            elif (rows := self._rows(first, findings)) is not None:
                tables[year] = self.table(year, Source(first.path, rows.places), rows.rows)
            found.extend(findings.found)
        return tables or None, tuple(found)

    def _rows(self, file: DataFile, findings: Findings) -> Rows | None:
        if file.suffix in YAML:
            return rows_of_yaml(file, self.model, findings)
        headings = Headings(tuple(keys(self.model)), self.meaning, self.chief, self.personal)
        return rows_of_sheets(file, self.title, headings, self.model, findings)

    def _year(self, file: DataFile) -> int | None:
        """The year that a file is named by; one of a format that is not read counts, so that it is told as such."""
        named = len(file.within.parts) == 1 and _YEAR.fullmatch(file.within.stem)
        return int(file.within.stem) if named and file.suffix in (*YAML, *READ, *NOT_READ) else None

    def _misnamed(self, file: DataFile) -> tuple[Finding, ...]:
        noted = Findings(file.path)
        fix = f"{self.title}一年一份，用年份作文件名：{self.name}/2026.xlsx、2026.csv 或者 2026.yml。"
        noted.add(DATA_FILE, Place(1), f"“{file.within}”不是{self.title}的文件名，没有读取", fix=fix)
        return noted.found
