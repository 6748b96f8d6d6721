"""What changed between two versions of a text (新旧对照), aligned by article."""

from __future__ import annotations

from tongbu.comparing.blocks import Block, block_counts, blocks
from tongbu.comparing.changes import block_changes
from tongbu.comparing.comparison import Change, Comparison, Division, Extent, Replacement, Row
from tongbu.comparing.corrections import Correction, CorrectionError, check_correction, read_correction
from tongbu.comparing.passages import provision_words
from tongbu.comparing.policies import Comparisons, compare_policies, notes_for
from tongbu.comparing.versions import compare
from tongbu.comparing.wording import in_words

__all__ = [
    "Block",
    "Change",
    "Comparison",
    "Comparisons",
    "Correction",
    "CorrectionError",
    "Division",
    "Extent",
    "Replacement",
    "Row",
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
]
