"""音视频: which attachments every browser plays by itself, and as what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from tongbu.model.front_matter import Attachment
from tongbu.model.interpretation import Interpretation
from tongbu.model.text import Unit
from tongbu.model.vocabulary import InterpretationForm

PLAYED = frozenset({InterpretationForm.VIDEO, InterpretationForm.AUDIO, InterpretationForm.ANIMATION})
"""The forms that are played."""
TYPES = {
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".wav": "audio/wav",
}
"""Media types by the end of a file's name."""
TRANSCRIPT = re.compile(r"文字稿|文稿|解说词|字幕全文|文字实录|文字版")
"""Words of the heading under which everything said and shown stands in words."""


@dataclass(frozen=True, slots=True)
class Image:
    """An image in a text: its words (替代文字), its address as written, and its line."""

    words: str
    address: str
    line: int


_IMAGE = re.compile(r"!\[(?P<words>[^\]]*)\]\(\s*<?(?P<address>[^)\s>]*)[^)]*\)")


def media_type(attachment: Attachment) -> str:
    """The media type of an attachment that is played, or ""."""
    return TYPES.get(PurePosixPath(attachment.file).suffix.lower(), "")


def is_played(reading: Interpretation) -> bool:
    """Whether one of its forms is to be seen or heard over time."""
    return any(form in PLAYED for form in reading.meta.forms)


def transcript(reading: Interpretation) -> Unit | None:
    """The part of the text that holds the transcript."""
    return next((unit for unit in reading.text.walk() if unit.title and TRANSCRIPT.search(unit.title)), None)


def images(units: Iterator[Unit]) -> Iterator[Image]:
    """Every image of a text, in order."""
    for unit in units:
        for found in _IMAGE.finditer(unit.text):
            line = unit.line + unit.text.count("\n", 0, found.start())
            yield Image(found["words"].strip(), found["address"], line)
