"""Reading a project's documents: those that changed, and what was kept of the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from tongbu.incremental.answers import Answers
from tongbu.incremental.changes import changes, in_order
from tongbu.incremental.documents import Documents
from tongbu.incremental.forking import shared_out
from tongbu.incremental.journal import Journal
from tongbu.incremental.kept import Columns, Kept, in_columns, out_of_columns
from tongbu.incremental.metadata import Metadata
from tongbu.incremental.questions import ALL_DISCLOSURE, Asked
from tongbu.incremental.screenings import KnownScreenings
from tongbu.incremental.stamps import Stamp, Stamps
from tongbu.incremental.store import Store
from tongbu.incremental.unread import WORDS, Rereader
from tongbu.model.finding import Finding
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.reading.disclosure.reading import KnownKind, read_disclosure
from tongbu.reading.faults import ATTACHMENT_MISSING, ATTACHMENT_PATH
from tongbu.reading.file_screening import FileScreener
from tongbu.reading.ledger_files import ledger_files
from tongbu.reading.page_screening import screened_pages
from tongbu.reading.paths import DocumentFile, inside
from tongbu.reading.project import Project, read_file, survey
from tongbu.reading.stray_tables import stray_tables

_DEPENDS_ON_OTHERS = (ATTACHMENT_MISSING.code, ATTACHMENT_PATH.code)
"""Findings that another file may mend: the document that bears them is read again each time."""
_LAST, _DISCLOSURE = "project", "disclosure"


class _Last(NamedTuple):
    """What one run leaves of a project for the next; `disclosure` are the marks of disclosure data by kinds."""

    journal: Journal
    kept: Columns
    stamps: Mapping[str, Stamp]
    disclosure: Mapping[str, str]


@dataclass(frozen=True)
class KnownProject:
    """A project as it was read.

    `known` has the marks of its documents' metadata by their addresses; `rereader` tells whose words were asked for;
    `answers` are those of its library.
    """

    project: Project
    known: Mapping[str, str]
    rereader: Rereader
    answers: Answers

    @cached_property
    def in_order(self) -> tuple[str, ...]:
        """The addresses of all documents, a policy and what is named like it together: each needs the other's words."""
        return tuple(sorted(self.known, key=lambda url: (url.partition("/")[2], url)))


def read_known_project(root: Path, store: Store, config_file: Path | None = None) -> KnownProject:
    """Read a project as `read_project` does, but of the documents only those that are not what they were."""
    remembered: _Last | None = store.load(_LAST)
    last = remembered or _Last(Journal.begun(), (), {}, {})
    before, stamps = out_of_columns(last.kept), Stamps(root, last.stamps)
    found = survey(root, config_file)
    readings = _Readings(stamps, before, store)
    readings.read(found.files)
    library = readings.library(found.refused)
    earlier: Mapping[str, KnownKind] = (store.load(_DISCLOSURE) if last.disclosure else None) or {}
    disclosure = read_disclosure(root, stamps.digest, earlier)
    changed = changes(before, readings.kept, library) | {(Asked.FILE, path) for path in stamps.changed()}
    told = last.disclosure.items() ^ disclosure.marks.items()
    changed.update((Asked.DISCLOSURE, kind) for kind, _ in told)
    if told:
        changed.add(ALL_DISCLOSURE)
    journal = last.journal.going_on(changed) if changed and remembered else last.journal

    def remember() -> bool:
        return store.save(_LAST, _Last(journal, in_columns(readings.kept), stamps.taken, disclosure.marks))

    if changed or stamps.taken != last.stamps or readings.kept != before:
        remember()
        readings.clear()
        _tidy(store, stamps)
    if told or any(earlier.get(name) is not kind for name, kind in disclosure.kinds.items()):
        store.save(_DISCLOSURE, dict(disclosure.kinds))
    pages = screened_pages(root, readings.screener)
    strays = stray_tables(root, (path for path, kept in readings.kept.items() if kept.said.draft))
    findings = tuple(sorted((*found.findings, *readings.findings(), *strays, *pages, *disclosure.findings)))
    project = Project(root, found.settings, library, findings, found.config_path, disclosure.disclosure)
    known = {kept.said.url: kept.mark for kept in readings.kept.values()}
    answers = Answers(library, known, stamps, journal, remember, disclosure.marks)
    return KnownProject(project, known, readings.rereader, answers)


def _tidy(store: Store, stamps: Stamps) -> None:
    """Clear the store of words that no document has any more."""
    words = {digest for _, _, digest, _ in stamps.taken.values()}
    if stamps.known:
        store.drop(WORDS, {digest for _, _, digest, _ in stamps.known.values()} - words - {""})
    else:
        store.keep_only(WORDS, words)


class _Made(NamedTuple):
    """What came of reading a file: what to keep of it, the document where it cannot be kept, and what is wrong."""

    kept: Kept | None
    document: Policy | Interpretation | None
    findings: tuple[Finding, ...]


class _Readings:
    """One run's reading; `kept` is what the next one may use of it, by the paths of the files."""

    def __init__(self, stamps: Stamps, known: Mapping[str, Kept], store: Store) -> None:
        self._stamps, self._known = stamps, known
        self._files: Sequence[DocumentFile] = ()
        self._unkept: dict[str, Policy | Interpretation] = {}
        self._unreadable: dict[str, tuple[Finding, ...]] = {}
        self._metadata = Metadata(store, known)
        self.screener = FileScreener(KnownScreenings(store))
        self.rereader = Rereader(stamps, store)
        self.kept: dict[str, Kept] = {}

    def read(self, files: Sequence[DocumentFile]) -> None:
        """Read what is not known, by several processes."""
        anew = [file for file in files if not self._is_known(file)]
        made: dict[str, _Made] = {}
        for path, one, taken in shared_out(self._read, anew, told="读取文件"):
            self._stamps.add(taken)
            made[path] = one
        for file in files:
            if file.path not in made:
                self.kept[file.path] = self._known[file.path]
                continue
            one = made[file.path]
            if one.kept is None:
                self._unreadable[file.path] = one.findings
            else:
                self.kept[file.path] = one.kept
                if one.document is not None:
                    self._unkept[file.path] = one.document
        self._files = files
        if anew:
            self._metadata.put_away(self.kept, [file.path for file in anew])

    def library(self, refused: Iterable[str]) -> Library:
        """Everything that was read, or can be restored."""
        policies: dict[str, tuple[DocumentFile, Kept]] = {}
        interpretations: dict[str, tuple[DocumentFile, Kept]] = {}
        for file in self._files:
            kept = self.kept.get(file.path)
            if kept and kept.packed:
                (policies if file.path.startswith("policies/") else interpretations)[file.id] = (file, kept)
        unkept = self._unkept.values()
        some = {one.id: one for one in unkept if isinstance(one, Policy)}
        others = {one.id: one for one in unkept if isinstance(one, Interpretation)}
        return Library.resolved(
            Documents(some, policies, self._restored),
            Documents(others, interpretations, self._restored),
            (*refused, *self._unreadable),
            in_order(self.kept),
        )

    def _restored(self, file: DocumentFile, kept: Kept) -> Policy | Interpretation:
        return kept.restored(file, self.rereader, self._metadata.packs)

    def clear(self) -> None:
        """Remove what the next run will not ask for."""
        self._metadata.clear()

    def findings(self) -> Iterator[Finding]:
        """What is wrong with the files, as far as reading can tell."""
        for kept in self.kept.values():
            yield from kept.findings
        for findings in self._unreadable.values():
            yield from findings

    def _read(self, share: Sequence[DocumentFile]) -> Iterator[tuple[str, _Made, dict[str, Stamp]]]:
        """Each file with what came of it, and what the file system told of the files it was read from."""
        for file in share:
            document, findings = (read := read_file(file, self.screener)).document, read.findings
            if document is None:
                yield file.path, _Made(None, None, findings), {}
                continue
            sources = _sources(file, draft=isinstance(document, Policy) and document.is_draft)
            digest = self._digest(sources, file)
            screened = tuple((path, self._stamps.digest(path)) for path in read.screened)
            looked = (*sources, *read.screened)
            taken = {path: self._stamps.taken[path] for path in looked if path in self._stamps.taken}
            if any(finding.rule in _DEPENDS_ON_OTHERS for finding in findings):
                yield file.path, _Made(Kept.unpacked(document, findings, digest), document, ()), taken
                continue
            self.rereader.keep(file.path, (document.text, document.source.places))
            yield file.path, _Made(Kept.of(document, findings, digest, screened), None, ()), taken

    def _is_known(self, file: DocumentFile) -> bool:
        kept = self._known.get(file.path)
        if kept is None or not self._metadata.has(kept):
            return False
        digest = self._digest(_sources(file, draft=kept.said.draft), file)
        same = digest == kept.digest and all(self._stamps.digest(path) == then for path, then in kept.screened)
        return same and (not kept.beside or _are_there(file, kept.beside))

    def _digest(self, sources: Sequence[str], file: DocumentFile) -> str:
        """The digest of everything that a document is read from; that it has a record of approval is part of it."""
        own, *ledgers = sources
        if not ledgers and not file.signed:
            return self._stamps.digest(own)
        told = (*(f"{path}:{self._stamps.digest(path)}" for path in ledgers), *(("signed",) if file.signed else ()))
        return " ".join((self._stamps.digest(own), *told))


def _sources(file: DocumentFile, *, draft: bool) -> list[str]:
    """The paths of the files that a document is read from, its own first."""
    folder = file.path.rpartition("/")[0]
    return [file.path, *(f"{folder}/{ledger.name}" for ledger in (ledger_files(file) if draft else ()))]


def _are_there(file: DocumentFile, beside: Iterable[str]) -> bool:
    """Whether the attachments that were there still are."""
    folder = file.file.parent
    return all(inside(folder / name, folder) for name in beside)
