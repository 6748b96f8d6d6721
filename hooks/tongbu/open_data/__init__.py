"""The library as data for programs (开放数据): a catalogue, a static JSON API with its schemas, and gkmlpt's shape."""

from tongbu.open_data.api import document_file, list_files
from tongbu.open_data.catalogue import catalogue_csv, catalogue_json
from tongbu.open_data.describing import Describing
from tongbu.open_data.gkmlpt_files import gkmlpt_csv, gkmlpt_json, gkmlpt_xml
from tongbu.open_data.rows import Row, Rows, row_of
from tongbu.open_data.schemas import schema_files

__all__ = [
    "Describing",
    "Row",
    "Rows",
    "catalogue_csv",
    "catalogue_json",
    "document_file",
    "gkmlpt_csv",
    "gkmlpt_json",
    "gkmlpt_xml",
    "list_files",
    "row_of",
    "schema_files",
]
