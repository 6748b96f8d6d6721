"""Reading a project's documents: those that changed, and what was kept of the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tongbu.incremental.answers import Answers
from tongbu.incremental.forking import shared_out
from tongbu.incremental.kept import Kept
from tongbu.incremental.stamps import Stamps
from tongbu.incremental.store import Store
from tongbu.incremental.unread import WORDS, Rereader
from tongbu.model.front_matter import Document, PolicyFrontMatter
from tongbu.model.vocabulary import PolicyCategory
from tongbu.reading.faults import ATTACHMENT_MISSING, ATTACHMENT_PATH
from tongbu.reading.ledger import ledger_files
from tongbu.reading.paths import DocumentFile, inside
from tongbu.reading.project import Project, Read, read_file, read_project

_DEPENDS_ON_OTHERS = (ATTACHMENT_MISSING.code, ATTACHMENT_PATH.code)
"""Findings that another file may mend: the document that bears them is read again each time."""
_STAMPS = "stamps"
_READINGS = "readings"


@dataclass(frozen=True)
class KnownProject:
    """A project as it was read.

    `known` has the marks of its documents' metadata by their addresses; `rereader` tells whose words were asked for.
    """

    project: Project
    known: Mapping[str, str]
    stamps: Stamps
    rereader: Rereader

    @cached_property
    def answers(self) -> Answers:
        """What its library answers."""
        return Answers(self.project.library, self.known, self.stamps)


def read_known_project(root: Path, store: Store, config_file: Path | None = None) -> KnownProject:
    """Read a project as `read_project` does, but of the documents only those that are not what they were."""
    stamps = Stamps(root, store.load(_STAMPS) or {})
    known: dict[str, Kept] = store.load(_READINGS) or {}
    readings = _Readings(stamps, known, store)
    project = read_project(root, config_file, readings.read)
    if readings.kept != known:
        store.save(_READINGS, readings.kept)
        store.keep_only(WORDS, (stamps.digest(path) for path in readings.kept))
    if stamps.taken != stamps.known:
        store.save(_STAMPS, stamps.taken)
    return KnownProject(project, readings.marks, stamps, readings.rereader)


class _Readings:
    """One run's reading; `kept` is what the next one may use of it."""

    def __init__(self, stamps: Stamps, known: Mapping[str, Kept], store: Store) -> None:
        self._stamps, self._known = stamps, known
        self.rereader = Rereader(stamps, store)
        self.kept: dict[str, Kept] = {}
        self.marks: dict[str, str] = {}

    def read(self, files: Sequence[DocumentFile]) -> Iterator[Read]:
        """One answer for each file, in their order."""
        anew = [file for file in files if not self._is_known(file)]
        fresh = dict(shared_out(self._read, anew))
        for file in files:
            known = fresh.get(file.path) or self._known[file.path]
            if isinstance(known, Kept):
                self.kept[file.path] = known
                read = known.restored(file, self.rereader)
            else:
                read = known
            if read.document:
                mark = known.mark if isinstance(known, Kept) else self._digest(file, read.document.meta)
                self.marks[read.document.url] = mark
            yield read

    def _read(self, share: Sequence[DocumentFile]) -> Iterator[tuple[str, Kept | Read]]:
        """Each file with what is to be kept of it, or all of it where nothing can be."""
        for file in share:
            read = read_file(file)
            if read.document is None or any(finding.rule in _DEPENDS_ON_OTHERS for finding in read.findings):
                yield file.path, read
                continue
            self.rereader.keep(file.path, (read.document.text, read.document.source.places))
            yield file.path, Kept.of(read.document, read.findings, self._digest(file, read.document.meta))

    def _is_known(self, file: DocumentFile) -> bool:
        kept = self._known.get(file.path)
        return bool(kept and self._digest(file, kept.meta) == kept.digest and _has_attachments(file, kept.meta))

    def _digest(self, file: DocumentFile, meta: Document) -> str:
        """The digest of everything that a document is read from."""
        own = self._stamps.digest(file.path)
        if not (isinstance(meta, PolicyFrontMatter) and meta.category is PolicyCategory.DRAFT):
            return own
        folder = file.path.rpartition("/")[0]
        ledgers = (f"{folder}/{ledger.name}" for ledger in ledger_files(file))
        return " ".join((own, *(f"{path}:{self._stamps.digest(path)}" for path in ledgers)))


def _has_attachments(file: DocumentFile, meta: Document) -> bool:
    """Whether the attachments that were there still are."""
    folder = file.file.parent
    written = (name for each in meta.attachments for name in (each.file, each.captions) if name)
    return all(inside(folder / name, folder) for name in written)
