"""What is kept of a document between runs: all but its words."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Mapping
from typing import Any, NamedTuple

from tongbu.incremental.packs import Packs, Slot
from tongbu.incremental.unread import Rereader, UnreadPlaces, UnreadText
from tongbu.model.finding import Finding
from tongbu.model.front_matter import InterpretationFrontMatter
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.model.source import Source
from tongbu.model.ties import Said
from tongbu.reading.paths import DocumentFile


class Kept(NamedTuple):
    """A document that could be read.

    `digest` is that of everything it was read from, `mark` that of everything but its words and where its keys stand.
    `said` is all that is known of it before somebody asks for the document itself, which is `packed`: of ten thousand
    documents hardly one is wanted. `beside` are the names of attachments that were there, `findings` those
    of reading, `screened` the files that were looked through with it, by path and digest.
    What must be read each time is not packed.
    """

    digest: str
    mark: str
    said: Said
    beside: tuple[str, ...]
    findings: tuple[Finding, ...]
    screened: tuple[tuple[str, str], ...]
    packed: bytes | Slot

    @classmethod
    def of(
        cls,
        document: Policy | Interpretation,
        findings: tuple[Finding, ...],
        digest: str,
        screened: tuple[tuple[str, str], ...],
    ) -> Kept:
        """What to keep of a document."""
        meta, line = document.meta, document.source.body_line
        _, _, ledgers = digest.partition(" ")
        told = f"{meta.model_dump_json()} {line} {ledgers} {_sensitive(document)}"
        mark = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
        ledger = (document.ledger, document.ledger_unread) if isinstance(document, Policy) else (None, False)
        packed = pickle.dumps((meta, line, ledger, document.sensitive), pickle.HIGHEST_PROTOCOL)
        beside = tuple(name for each in meta.attachments for name in (each.file, each.captions) if name)
        return cls(digest, mark, Said.by(document), beside, findings, screened, packed)

    @classmethod
    def unpacked(cls, document: Policy | Interpretation, findings: tuple[Finding, ...], digest: str) -> Kept:
        """What to keep of a document that must be read again in the next run: whether it is still the same."""
        mark = hashlib.sha256(f"{digest} {_sensitive(document)}".encode("utf-8", "surrogatepass")).hexdigest()
        return cls(digest, mark, Said.by(document), (), findings, (), b"")

    def restored(self, file: DocumentFile, rereader: Rereader, packs: Packs) -> Policy | Interpretation:
        """The document as it was read, but for its words, which are read when somebody asks for them."""
        packed = packs.content(self.packed)
        meta, line, (ledger, unread), sensitive = pickle.loads(packed)  # noqa: S301 - out of the store, see store.py
        source = Source(file.path, UnreadPlaces(file, rereader), line, file.signed)
        text = UnreadText(file, rereader)
        if isinstance(meta, InterpretationFrontMatter):
            return Interpretation(file.id, source, meta, text, sensitive)
        return Policy(file.id, source, meta, text, ledger, ledger_unread=unread, sensitive=sensitive)


def _sensitive(document: Policy | Interpretation) -> str:
    return "".join(f"{each} {each.value}\n" for each in document.sensitive)


Columns = tuple[list[Any], ...]


def in_columns(kept: Mapping[str, Kept]) -> Columns:
    """What is kept of all documents by their paths, as lists of plain values, which load and save much faster."""
    rows = ((path, *one[:2], tuple(one.said), *one[3:-1], _plain(one.packed)) for path, one in kept.items())
    return tuple(map(list, zip(*rows, strict=True)))


def out_of_columns(columns: Columns) -> dict[str, Kept]:
    """The same by the paths."""
    if not columns:
        return {}
    paths, digests, marks, said, *others, packed = columns
    slots = (one if isinstance(one, bytes) else Slot._make(one) for one in packed)
    rows = zip(digests, marks, map(Said._make, said), *others, slots, strict=True)
    return dict(zip(paths, map(Kept._make, rows), strict=True))


def _plain(packed: bytes | Slot) -> bytes | tuple[object, ...]:
    return packed if isinstance(packed, bytes) else tuple(packed)
