"""Wording (文字关): misprints, names that no longer hold, punctuation and numerals, each told at its very place.

What is looked for is data: `lists/*.yml`, and what a bureau adds in its settings. Here is what finds it in a document
in one pass, and what mends the mechanical ones; the rules in `rules/wording` say it.
"""

from tongbu.wording.entry import Entry, Kind
from tongbu.wording.finding import day_of, find
from tongbu.wording.lexicon import Lexicon, lexicon_of, names_of_entries
from tongbu.wording.mending import mended
from tongbu.wording.occurrence import Occurrence
from tongbu.wording.written import written

__all__ = [
    "Entry",
    "Kind",
    "Lexicon",
    "Occurrence",
    "day_of",
    "find",
    "lexicon_of",
    "mended",
    "names_of_entries",
    "written",
]
