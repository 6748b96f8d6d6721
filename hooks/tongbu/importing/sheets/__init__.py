"""Excel workbooks (.xlsx): each visible sheet a table, as it shows."""

from tongbu.importing.sheets.reading import read_sheets

__all__ = ["read_sheets"]
