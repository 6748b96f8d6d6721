"""Tables of disclosure data (政务公开数据) as files: Excel, CSV and JSON, the same bytes for the same table."""

from tongbu.exporting.tables.formats import TABLE_FORMATS

__all__ = ["TABLE_FORMATS"]
