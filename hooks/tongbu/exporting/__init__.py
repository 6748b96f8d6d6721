"""A comparison as files: for scripts, for spreadsheets, and the 修订对照表 that a bureau submits."""

from __future__ import annotations

from tongbu.exporting.formats import FORMATS, Format
from tongbu.exporting.suggestion import suggestion
from tongbu.exporting.table import Table, table

__all__ = ["FORMATS", "Format", "Table", "suggestion", "table"]
