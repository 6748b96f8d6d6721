"""What changed between two versions of a text (新旧对照), aligned by article."""

from __future__ import annotations

from tongbu.comparing.blocks import Block, block_counts, blocks
from tongbu.comparing.changes import block_changes
from tongbu.comparing.comparison import Annex, Change, Comparison, Division, Extent, Replacement, Row
from tongbu.comparing.corrections import Correction, CorrectionError, check_correction, read_correction
from tongbu.comparing.figures import amounts
from tongbu.comparing.passages import provision_words, written_words
from tongbu.comparing.places import Place
from tongbu.comparing.policies import Comparisons, compare_policies, notes_for
from tongbu.comparing.shown import shown_plain
from tongbu.comparing.versions import compare
from tongbu.comparing.wording import annexes_in_words, besides_in_words, in_words

__all__ = [
    "Annex",
    "Block",
    "Change",
    "Comparison",
    "Comparisons",
    "Correction",
    "CorrectionError",
    "Division",
    "Extent",
    "Place",
    "Replacement",
    "Row",
    "amounts",
    "annexes_in_words",
    "besides_in_words",
    "block_changes",
    "block_counts",
    "blocks",
    "check_correction",
    "compare",
    "compare_policies",
    "in_words",
    "notes_for",
    "provision_words",
    "read_correction",
    "shown_plain",
    "written_words",
]
