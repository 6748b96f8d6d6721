"""What the library answers today, and which of its answers are others than they were."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from tongbu.incremental.journal import Journal
from tongbu.incremental.questions import Asked, Question
from tongbu.incremental.stamps import Stamps
from tongbu.model.library import Library
from tongbu.model.reference import Relation

Mark = str


class Answers:
    """The mark of each answer: equal marks mean equal answers.

    `known` are those of the documents' metadata by their addresses, `stamps` the digests of files, `disclosure` the
    marks of disclosure data by kinds. `journal` tells of everything that any question can be about; of files beside
    documents, of those that are watched.
    """

    def __init__(
        self,
        library: Library,
        known: Mapping[str, Mark],
        stamps: Stamps,
        journal: Journal,
        remember: Callable[[], bool],
        disclosure: Mapping[str, Mark] = MappingProxyType({}),
    ) -> None:
        """Answer from a library as it was read; `remember` keeps what the stamps know for the next run."""
        self._library, self._known, self._stamps = library, known, stamps
        self._journal, self._remember = journal, remember
        self._disclosure = disclosure
        self._everything = ""

    @property
    def state(self) -> str:
        """The name of the state in which the project is."""
        return self._journal.now

    def changed_since(self, state: str) -> frozenset[Question] | None:
        """The questions that may be answered otherwise than in an earlier state; None where nobody can say."""
        return self._journal.since(state)

    def watch(self, questions: Iterable[Question]) -> bool:
        """See to it that the journal will tell when these are answered otherwise; says whether it will."""
        new = self._stamps.watch(path for asked, path in questions if asked is Asked.FILE)
        return self._remember() if new else True

    def mark(self, question: Question) -> Mark:
        """The mark of one answer; "" for nothing."""
        asked, key = question
        if asked is Asked.POLICY:
            return self._known.get(f"policies/{key}/", "")
        if asked is Asked.READING:
            return self._known.get(f"interpretations/{key}/", "")
        if asked is Asked.NAME:
            return self._library.named.get(key, "")
        if asked is Asked.FROM:
            return _relations(self._library.outgoing.get(key, ()))
        if asked is Asked.TO:
            return _relations(self._library.incoming.get(key, ()))
        if asked is Asked.SAID:
            return f"{self._library.said.get(key)}" if key else _digest(map(str, self._library.said.values()))
        if asked is Asked.FILE:
            return self._stamps.digest(key)
        if asked is Asked.DISCLOSURE:
            kinds = self._disclosure
            return kinds.get(key, "") if key else _digest(f"{kind} {mark}" for kind, mark in sorted(kinds.items()))
        return self._all()

    def changed(self, marks: Mapping[Question, Mark]) -> frozenset[Question]:
        """The questions that are answered otherwise than on another machine."""
        return frozenset(question for question, mark in marks.items() if self.mark(question) != mark)

    def marks(self, questions: Iterable[Question]) -> dict[Question, Mark]:
        """The marks of many answers."""
        return {question: self.mark(question) for question in questions}

    def _all(self) -> Mark:
        if not self._everything:
            self._everything = _digest(f"{url} {digest}" for url, digest in sorted(self._known.items()))
        return self._everything


def _digest(lines: Iterable[str]) -> Mark:
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def _relations(found: Iterable[Relation]) -> Mark:
    return "\n".join(
        f"{each.kind.value} {each.source_id} {each.position} {each.target_id or ''} {each.written}" for each in found
    )
