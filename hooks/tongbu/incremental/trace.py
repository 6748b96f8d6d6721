"""Seeing what a task asks of the library: every answer it was given is a reason to do it again."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from tongbu.comparing import Comparison, Comparisons
from tongbu.incremental.questions import ALL_DISCLOSURE, ALL_SAID, EVERYTHING, Asked, Question
from tongbu.incremental.unread import Rereader
from tongbu.model.disclosure import Disclosure
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.reading.beside import ProjectFiles

V = TypeVar("V", covariant=True)
_BESIDES = frozenset({Asked.FILE, Asked.DISCLOSURE})
"""What the metadata of all documents does not tell."""
_OF_WHAT_IS_SAID = frozenset({Asked.NAME, Asked.FROM, Asked.TO, Asked.SAID})


class Trace:
    """What one task asks, while it works with `library`, `disclosure`, `comparisons` and `files`.

    One at a time, as `rereader` is shared.
    """

    def __init__(
        self, library: Library, disclosure: Disclosure, comparisons: Comparisons, rereader: Rereader, root: Path
    ) -> None:
        """Watch what was read, what was compared, whose words are read, and what is asked of files below `root`."""
        self._asked: set[Question] = set()
        self._words = rereader.asked = set()
        self.library = replace(
            library,
            policies=_Watched(library.policies, Asked.POLICY, EVERYTHING, self._asked),
            interpretations=_Watched(library.interpretations, Asked.READING, EVERYTHING, self._asked),
            named=_Watched(library.named, Asked.NAME, ALL_SAID, self._asked),
            outgoing=_Watched(library.outgoing, Asked.FROM, ALL_SAID, self._asked),
            incoming=_Watched(library.incoming, Asked.TO, ALL_SAID, self._asked),
            said=_Watched(library.said, Asked.SAID, ALL_SAID, self._asked),
        )
        self.disclosure = Disclosure(_Watched(disclosure.kinds, Asked.DISCLOSURE, ALL_DISCLOSURE, self._asked))
        self.files = ProjectFiles(root)
        self.comparisons: Comparisons = _WatchedComparisons(comparisons, self._words)

    @property
    def questions(self) -> frozenset[Question]:
        """Everything that was asked until now."""
        asked = self._asked
        if EVERYTHING in asked:  # which says what all the others would
            asked = {EVERYTHING, *(question for question in asked if question[0] in _BESIDES)}
        elif ALL_SAID in asked:  # of which references are made
            asked = {ALL_SAID, *(question for question in asked if question[0] not in _OF_WHAT_IS_SAID)}
        return frozenset(asked | {(Asked.FILE, path) for path in self._words | self.files.asked})

    def about(self, *questions: Question) -> None:
        """Note what was asked elsewhere."""
        self._asked.update(questions)


class _WatchedComparisons(Comparisons):
    """Comparisons rest on the words of both documents, even where they were made for an earlier task."""

    def __init__(self, comparisons: Comparisons, words: set[str]) -> None:
        super().__init__()
        self._comparisons, self._words = comparisons, words

    def of(self, old: Policy, new: Policy, *, by_default: bool = True) -> Comparison:
        """The comparison of two documents."""
        self._words.update((old.source.path, new.source.path))
        return self._comparisons.of(old, new, by_default=by_default)


class _Watched(Mapping[str, V]):
    """A mapping that notes what it is asked; whoever goes through it asks for `everything` that is in it.

    `get` does what `Mapping` has it do, without an exception for each document that nobody refers to.
    """

    def __init__(self, mapping: Mapping[str, V], asked: Asked, everything: Question, questions: set[Question]) -> None:
        self._mapping, self._asked, self._everything, self._questions = mapping, asked, everything, questions

    def __getitem__(self, key: str) -> V:
        self._questions.add((self._asked, key))
        return self._mapping[key]

    def get(self, key: str, default: Any = None) -> Any:
        self._questions.add((self._asked, key))
        return self._mapping.get(key, default)

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def keys(self) -> KeysView[str]:
        return self._all().keys()

    def values(self) -> ValuesView[V]:
        return self._all().values()

    def items(self) -> ItemsView[str, V]:
        return self._all().items()

    def _all(self) -> Mapping[str, V]:
        self._questions.add(self._everything)
        return self._mapping
