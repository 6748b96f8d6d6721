"""The static full-text engine: an index of articles, its file format (see FORMAT.md) and its writer."""

from tongbu.search.analysis import Analysis, analyse
from tongbu.search.index import index_name, write_analysed, write_index
from tongbu.search.vocabulary import Vocabulary, general_vocabulary

__all__ = ["Analysis", "Vocabulary", "analyse", "general_vocabulary", "index_name", "write_analysed", "write_index"]
