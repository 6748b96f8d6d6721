"""The static full-text engine: an index of articles, its file format (see FORMAT.md) and its writer."""

from tongbu.search.index import write_index

__all__ = ["write_index"]
