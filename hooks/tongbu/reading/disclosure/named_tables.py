"""Kinds of which there are several tables, each named by what sets it apart: `<kind>/<name>.yml`, `.csv` or `.xlsx`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from pydantic import BaseModel

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


@dataclass(frozen=True)
class TableOf:
    """What makes rows of a table: their `model`, and the heading's words.

    `chief` is the column by which a heading is known, `meaning` the canonical names of other words for columns;
    `personal` are words for columns that would name persons, which such a table must not have.
    """

    title: str
    model: type[BaseModel]
    chief: str
    meaning: Mapping[str, str] = field(default_factory=dict)
    personal: frozenset[str] = frozenset()

    def rows(self, file: DataFile, findings: Findings) -> Rows | None:
        """The rows of a file that are right; None where it is no such table."""
        if file.suffix in YAML:
            return rows_of_yaml(file, self.model, findings)
        headings = Headings(tuple(keys(self.model)), self.meaning, self.chief, self.personal)
        return rows_of_sheets(file, self.title, headings, self.model, findings)


@dataclass(frozen=True)
class NamedTables(ABC):
    """A kind of such tables whose rows are of a `model`; `table` makes one noun of a name, a source and rows."""

    name: str
    title: str
    model: type[BaseModel]
    table: type[Any]
    chief: str
    meaning: Mapping[str, str] = field(default_factory=dict)
    personal: frozenset[str] = frozenset()
    is_table: bool = True

    how: ClassVar[str]
    """How its files are named, as words that follow its title; `{kind}` stands for its own name."""

    @abstractmethod
    def key(self, stem: str) -> Any:
        """What a file's name without suffix means; None where it is no such name."""

    @abstractmethod
    def called(self, key: Any) -> str:
        """What messages say before the title of the table of a key: 2026年的."""

    def made(self, key: Any, source: Source, rows: tuple[Any, ...], *, whole: bool) -> Any:
        """The table of a key; not `whole` where rows were left out."""
        return self.table(key, source, rows)

    def read(self, files: Sequence[DataFile]) -> tuple[dict[Any, Any] | None, tuple[Finding, ...]]:
        """The tables by their keys; one in which something is wrong has the rows that can be relied on."""
        found: list[Finding] = []
        named: dict[Any, list[DataFile]] = defaultdict(list)
        for file in files:
            key = self._key(file)
            if key is None:
                found.extend(self._misnamed(file))
            else:
                named[key].append(file)
        maker = TableOf(self.title, self.model, self.chief, self.meaning, self.personal)
        tables: dict[Any, Any] = {}
        for key in sorted(named):
            first, *others = named[key]
            findings = Findings(first.path)
            if others:
                names = "、".join(file.within.name for file in named[key])
                findings.add(DATA_TWICE, Place(1), f"{self.called(key)}{self.title}有两份：{names}，都没有读取")
            elif (rows := maker.rows(first, findings)) is not None:
                tables[key] = self.made(key, Source(first.path, rows.places), rows.rows, whole=not findings.failed)
            found.extend(findings.found)
        return tables or None, tuple(found)

    def _key(self, file: DataFile) -> Any:
        """The key that a file is named by; one of a format that is not read counts, so that it is told as such."""
        if len(file.within.parts) != 1 or file.suffix not in (*YAML, *READ, *NOT_READ):
            return None
        return self.key(file.within.stem)

    def _misnamed(self, file: DataFile) -> tuple[Finding, ...]:
        noted = Findings(file.path)
        fix = f"{self.title}{self.how.format(kind=self.name)}。"
        noted.add(DATA_FILE, Place(1), f"“{file.within}”不是{self.title}的文件名，没有读取", fix=fix)
        return noted.found
