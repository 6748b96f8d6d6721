"""What a task can ask of the library, and the words in which questions are kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum


class Asked(StrEnum):
    """What can be asked for."""

    POLICY = "policy"  # a policy by its id: its metadata and its ledger
    READING = "reading"  # an interpretation by its id: its metadata
    NAME = "name"  # what a 文号 or a 《名称》 means
    FROM = "from"  # the references that a document makes
    TO = "to"  # the references that others make to a policy
    FILE = "file"  # what a file holds, by its path in the project: a document's words, or a file beside it
    DISCLOSURE = "disclosure"  # the disclosure data of a kind (政务公开数据), by its name; of any with the key ""
    SAID = "said"  # what a document says of itself and others, by its address; of any document with the key ""
    ALL = "all"  # the metadata of any document, even of one that is not there yet


Question = tuple[Asked, str]
EVERYTHING: Question = (Asked.ALL, "")
ALL_SAID: Question = (Asked.SAID, "")
ALL_DISCLOSURE: Question = (Asked.DISCLOSURE, "")

_FEW = 40
"""Up to so many questions are looked for one by one, which is quicker than taking all texts apart."""


def written(questions: Iterable[Question]) -> str:
    """Questions as one text, in which `asking` finds them."""
    return "".join(("\n", *(f"{_line(question)}\n" for question in questions)))


def read(text: str) -> frozenset[Question]:
    """The questions that a text was written of."""
    found = (line.partition(" ") for line in text.split("\n")[1:-1])
    return frozenset((Asked(asked), _unescaped(key)) for asked, _, key in found)


def asking(texts: Sequence[str], questions: Collection[Question]) -> set[int]:
    """The places of those texts that have one of these questions."""
    lines = {_line(question) for question in questions}
    if len(lines) <= _FEW:
        sought = [f"\n{line}\n" for line in lines]
        return {place for one in sought for place, text in enumerate(texts) if one in text}
    return {place for place, text in enumerate(texts) if not lines.isdisjoint(text.split("\n"))}


def _line(question: Question) -> str:
    asked, key = question
    return f"{asked.value} {key}" if "\n" not in key and "\\" not in key else f"{asked.value} {_escaped(key)}"


def _escaped(key: str) -> str:
    return key.replace("\\", "\\\\").replace("\n", "\\n")


def _unescaped(key: str) -> str:
    return "\\".join(part.replace("\\n", "\n") for part in key.split("\\\\")) if "\\" in key else key
