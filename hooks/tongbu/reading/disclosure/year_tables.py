"""Kinds of which there is one table a year: `<kind>/2026.yml`, `.csv` or `.xlsx`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from tongbu.reading.disclosure.named_tables import NamedTables

_YEAR = re.compile(r"(?:19|20|21)\d\d", re.ASCII)


@dataclass(frozen=True)
class YearTables(NamedTables):
    """A kind of yearly tables; `table` is a `YearTable`."""

    how: ClassVar[str] = "一年一份，用年份作文件名：{kind}/2026.xlsx、2026.csv 或者 2026.yml"

    def key(self, stem: str) -> int | None:
        """The year."""
        return int(stem) if _YEAR.fullmatch(stem) else None

    def called(self, key: int) -> str:
        """2026年的."""
        return f"{key}年的"
