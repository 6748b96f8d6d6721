"""Kinds of which there are versions, each in force from a day on: `<kind>/2026-01-15.yml`, `.csv` or `.xlsx`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from tongbu.model.source import Source
from tongbu.reading.disclosure.named_tables import NamedTables

_DAY = re.compile(r"(?:19|20|21)\d\d-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True)
class DatedTables(NamedTables):
    """A kind of versions; `table` is a `DatedTable`."""

    how: ClassVar[str] = (
        "一个版本一份，用开始施行的日期作文件名：{kind}/2026-01-15.xlsx、2026-01-15.csv 或者 2026-01-15.yml"
    )

    def key(self, stem: str) -> date | None:
        """The day; None for one that is not in the calendar, too."""
        if not _DAY.fullmatch(stem):
            return None
        try:
            return date.fromisoformat(stem)
        except ValueError:
            return None

    def called(self, key: date) -> str:
        """2026-01-15 起施行的."""
        return f"{key} 起施行的"

    def made(self, key: date, source: Source, rows: tuple[Any, ...], *, whole: bool) -> Any:
        """The version, which knows whether it is whole."""
        return self.table(key, source, rows, whole)
