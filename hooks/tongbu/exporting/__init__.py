"""A comparison as files: for scripts, for spreadsheets, and the 修订对照表 that a bureau submits."""

from __future__ import annotations

from tongbu.exporting.as_excel import as_excel
from tongbu.exporting.formats import FORMATS, Format
from tongbu.exporting.suggestion import suggestion
from tongbu.exporting.table import Table, table
from tongbu.exporting.word import as_word

__all__ = ["FORMATS", "Format", "Table", "as_excel", "as_word", "suggestion", "table"]
