"""The view of an interpretation's page."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.views.parts import BodyView, FileLink, Link, RecordRow


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a 问答 with its anchor on the page, and its whole answer as plain words."""

    anchor: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class InterpretationView:
    """An interpretation: what it explains, its record, its text tied to articles, its attachments.

    `questions` are those of a 问答, in reading order; empty for other forms.
    """

    title: str
    facts: tuple[str, ...]
    subjects: tuple[Link, ...]
    record: tuple[RecordRow, ...]
    body: BodyView
    files: tuple[FileLink, ...]
    siblings: tuple[Link, ...]
    source_line: str
    questions: tuple[Question, ...] = ()
