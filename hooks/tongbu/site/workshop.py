"""Makes the files of documents."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tongbu.typesetting.card import Card, share_card
from tongbu.typesetting.fonts import fonts
from tongbu.typesetting.manuscript import Manuscript
from tongbu.typesetting.policy_pdf import policy_pdf
from tongbu.typesetting.press import Press


@dataclass(frozen=True, slots=True)
class Job:
    """One file to make: `.pdf` or `.docx` of a manuscript, or `.png` of a card."""

    suffix: str
    of: Manuscript | Card


@dataclass(frozen=True)
class Workshop:
    """Where files are made: the project's root, and the folder of the bureau's own fonts."""

    root: Path
    own_fonts: Path | None = None

    @cached_property
    def press(self) -> Press:
        """The typesetter; AssetError before set-up, FontError where the bureau's fonts are not there."""
        return Press(self.root, fonts(self.own_fonts))

    def make(self, job: Job) -> bytes:
        """The file; the same bytes for an equal job, with equal images and fonts."""
        if isinstance(job.of, Card):
            return share_card(job.of, self.press)
        if job.suffix == ".pdf":
            return policy_pdf(job.of, self.press)
        from tongbu.typesetting.word import (
            policy_word,
        )  # loads python-docx, which a build without new text does not need

        return policy_word(job.of, self.root)
