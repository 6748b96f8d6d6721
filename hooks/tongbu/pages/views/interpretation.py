"""The view of an interpretation's page."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.views.parts import Badge, BodyView, FileLink, Link, RecordRow


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a 问答 with its anchor on the page, and its whole answer as plain words."""

    anchor: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Media:
    """A film or recording that the page plays: `kind` is video or audio, `captions` the address of 字幕 or "".

    `transcript` is the anchor of the same in words, or "".
    """

    kind: str
    type: str
    file: FileLink
    captions: str
    transcript: str


@dataclass(frozen=True, slots=True)
class GuideStep:
    """One step of a 办事指引: 第一步, what is to be done in plain words, and its anchor."""

    label: str
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Guide:
    """A 办事指引 in plain words: its steps; materials, time and place, contacts line by line (none where not told)."""

    steps: tuple[GuideStep, ...]
    materials: tuple[str, ...]
    place: tuple[str, ...]
    contact: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """A document that is interpreted, with the state of a policy of this site."""

    link: Link
    badge: Badge | None = None


@dataclass(frozen=True, slots=True)
class InterpretationView:
    """An interpretation: what it explains, its record, its text tied to articles, its attachments.

    Of its forms: `questions` are those of a 问答 in reading order, `media` what is played, `pictures` the images of a
    图解 as files to take away, `guide` a 办事指引; all empty in other forms.
    """

    title: str
    facts: tuple[str, ...]
    subjects: tuple[Subject, ...]
    record: tuple[RecordRow, ...]
    body: BodyView
    files: tuple[FileLink, ...]
    siblings: tuple[Link, ...]
    source_line: str
    questions: tuple[Question, ...] = ()
    media: tuple[Media, ...] = ()
    pictures: tuple[FileLink, ...] = ()
    guide: Guide | None = None
