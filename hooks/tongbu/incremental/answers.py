"""What the library answers today, as marks that can be kept and compared tomorrow."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from tongbu.incremental.stamps import Stamps
from tongbu.incremental.trace import Asked, Question
from tongbu.model.library import Library
from tongbu.model.reference import Relation

Mark = str


class Answers:
    """The mark of each answer: equal marks mean equal answers.

    `known` are those of the documents' metadata by their addresses, `stamps` the digests of files.
    """

    def __init__(self, library: Library, known: Mapping[str, Mark], stamps: Stamps) -> None:
        """Answer from a library as it was read."""
        self._library, self._known, self._stamps = library, known, stamps
        self._everything = ""

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
        if asked is Asked.FILE:
            return self._stamps.digest(key)
        return self._all()

    def changed(self, marks: Mapping[Question, Mark]) -> frozenset[Question]:
        """The questions that are answered otherwise than they were."""
        return frozenset(question for question, mark in marks.items() if self.mark(question) != mark)

    def marks(self, questions: Iterable[Question]) -> dict[Question, Mark]:
        """The marks of many answers."""
        return {question: self.mark(question) for question in questions}

    def _all(self) -> Mark:
        if not self._everything:
            lines = "\n".join(f"{url} {digest}" for url, digest in sorted(self._known.items()))
            self._everything = hashlib.sha256(lines.encode()).hexdigest()
        return self._everything


def _relations(found: Iterable[Relation]) -> Mark:
    return "\n".join(
        f"{each.kind.value} {each.source_id} {each.position} {each.target_id or ''} {each.written}" for each in found
    )
