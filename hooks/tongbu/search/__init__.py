"""The static full-text engine: an index of articles, its file format (see FORMAT.md) and its writer."""

from tongbu.search.analysis import Analysis, analyse
from tongbu.search.index import index_name, write_analysed, write_index

__all__ = ["Analysis", "analyse", "index_name", "write_analysed", "write_index"]
