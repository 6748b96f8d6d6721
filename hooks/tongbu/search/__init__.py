"""The static full-text engine: an index of articles, its file format (see FORMAT.md) and its writer."""

from tongbu.search.analysis import Analysis, analyse
from tongbu.search.catalogue import Index
from tongbu.search.index import write_index
from tongbu.search.keeping import Columns
from tongbu.search.renewing import renew
from tongbu.search.vocabulary import Vocabulary, general_vocabulary
from tongbu.search.whole import write_whole
from tongbu.search.writing import CATALOGUE, files, superseded, write_catalogue

__all__ = [
    "CATALOGUE",
    "Analysis",
    "Columns",
    "Index",
    "Vocabulary",
    "analyse",
    "files",
    "general_vocabulary",
    "renew",
    "superseded",
    "write_catalogue",
    "write_index",
    "write_whole",
]
