"""All that a value may be derived from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from tongbu.importing.original import Original, squeezed
from tongbu.importing.recognising import Paper
from tongbu.model.text import LegalText


@dataclass(frozen=True)
class Evidence:
    """The source, what its lines are, and its text as the project reads what was written."""

    original: Original
    paper: Paper
    text: LegalText

    @cached_property
    def words(self) -> str:
        """All words of the text without blanks, its title and notes first."""
        return squeezed("\n".join((self.text.title, *self.text.notes, self.text.plain())))

    def labelled(self, *names: str) -> str:
        """What the table of metadata around the source says under one of these labels."""
        return next((self.original.labelled[name] for name in names if self.original.labelled.get(name)), "")

    @property
    def title(self) -> str:
        """The title, of the source or its table of metadata, or ""."""
        return self.paper.title or self.labelled("名称", "标题")
