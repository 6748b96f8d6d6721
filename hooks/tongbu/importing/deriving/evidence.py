"""All that a value may be derived from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tongbu.importing.original import Original, squeezed
from tongbu.importing.recognising import Paper
from tongbu.importing.recognising.invitation import invites
from tongbu.importing.writing.body import body_markdown
from tongbu.model.text import LegalText
from tongbu.reading.body import read_text


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

    @cached_property
    def invitation(self) -> LegalText:
        """The notice that invites comments on a draft (征求意见公告), without its title; empty where there is none.

        Where it could not be told from the draft, it is the whole text.
        """
        if not self.paper.invitation and invites(self.paper.title):
            return self.text
        return read_text(body_markdown(self.paper.invitation[1:], (), lambda _: ""))

    @property
    def signed(self) -> tuple[str, ...]:
        """The organs that signed the text, or the notice above it."""
        signature = self.text.signature or self.invitation.signature
        return signature.organs if signature else ()

    @property
    def invited(self) -> date | None:
        """The day on which the notice that invites comments was signed."""
        return self.invitation.signature.date if self.invitation.signature else None

    @property
    def title(self) -> str:
        """The title, of the source or its table of metadata, or ""."""
        return self.paper.title or self.labelled("名称", "标题")
