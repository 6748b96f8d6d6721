"""Seeing what a task asks of the library: every answer it was given is a reason to do it again."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from tongbu.model.library import Library

V = TypeVar("V", covariant=True)


class Asked(StrEnum):
    """What can be asked for."""

    POLICY = "policy"  # a policy by its id: all of its file, and of its ledger
    READING = "reading"  # an interpretation by its id
    NAME = "name"  # what a 文号 or a 《名称》 means
    FROM = "from"  # the references that a document makes
    TO = "to"  # the references that others make to a policy
    FILE = "file"  # a file beside the documents, by its path in the project
    ALL = "all"  # any document, even one that is not there yet


Question = tuple[Asked, str]
EVERYTHING: Question = (Asked.ALL, "")


class Trace:
    """The `questions` of one task, filled while it works with `library`."""

    def __init__(self, library: Library) -> None:
        """Watch a library from now on."""
        self.questions: set[Question] = set()
        self.library = replace(
            library,
            policies=_Watched(library.policies, Asked.POLICY, self.questions),
            interpretations=_Watched(library.interpretations, Asked.READING, self.questions),
            named=_Watched(library.named, Asked.NAME, self.questions),
            outgoing=_Watched(library.outgoing, Asked.FROM, self.questions),
            incoming=_Watched(library.incoming, Asked.TO, self.questions),
        )

    def about(self, *questions: Question) -> None:
        """Note what was asked elsewhere."""
        self.questions.update(questions)


class _Watched(Mapping[str, V]):
    """A mapping that notes what it is asked; whoever goes through it asks for everything."""

    def __init__(self, mapping: Mapping[str, V], asked: Asked, questions: set[Question]) -> None:
        self._mapping, self._asked, self._questions = mapping, asked, questions

    def __getitem__(self, key: str) -> V:
        self._questions.add((self._asked, key))
        return self._mapping[key]

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
        self._questions.add(EVERYTHING)
        return self._mapping
