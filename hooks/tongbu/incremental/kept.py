"""What is kept of a document between runs: all but its words."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from tongbu.incremental.unread import Rereader, UnreadPlaces, UnreadText
from tongbu.model.finding import Finding
from tongbu.model.front_matter import InterpretationFrontMatter, PolicyFrontMatter
from tongbu.model.interpretation import Interpretation
from tongbu.model.ledger import Ledger
from tongbu.model.policy import Policy
from tongbu.model.source import Source
from tongbu.reading.paths import DocumentFile
from tongbu.reading.project import Read


@dataclass(frozen=True, slots=True)
class Kept:
    """A document that could be read.

    `digest` is that of everything it was read from, `mark` that of everything but its words and where its keys stand.
    """

    digest: str
    mark: str
    meta: PolicyFrontMatter | InterpretationFrontMatter
    body_line: int
    findings: tuple[Finding, ...]
    ledger: Ledger | None = None
    ledger_unread: bool = False

    @classmethod
    def of(cls, document: Policy | Interpretation, findings: tuple[Finding, ...], digest: str) -> Kept:
        """What to keep of a document."""
        _, _, ledgers = digest.partition(" ")
        told = f"{document.meta.model_dump_json()} {document.source.body_line} {ledgers}"
        mark = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
        read = cls(digest, mark, document.meta, document.source.body_line, findings)
        if isinstance(document, Interpretation):
            return read
        return replace(read, ledger=document.ledger, ledger_unread=document.ledger_unread)

    def restored(self, file: DocumentFile, rereader: Rereader) -> Read:
        """The document as it was read, but for its words, which are read when somebody asks for them."""
        source = Source(file.path, UnreadPlaces(file, rereader), self.body_line)
        text = UnreadText(file, rereader)
        if isinstance(self.meta, InterpretationFrontMatter):
            return Read(Interpretation(file.id, source, self.meta, text), self.findings)
        return Read(Policy(file.id, source, self.meta, text, self.ledger, self.ledger_unread), self.findings)
