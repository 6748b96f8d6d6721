"""The view of an interpretation's page."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.views.parts import BodyView, FileLink, Link, RecordRow


@dataclass(frozen=True, slots=True)
class InterpretationView:
    """An interpretation: what it explains, its record, its text tied to articles, its attachments."""

    title: str
    facts: tuple[str, ...]
    subjects: tuple[Link, ...]
    record: tuple[RecordRow, ...]
    body: BodyView
    files: tuple[FileLink, ...]
    siblings: tuple[Link, ...]
    source_line: str
