"""What an interpretation plays and shows: films and recordings, and the images of a 图解 as files."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.interpretation import Interpretation
from tongbu.model.media import images, media_type, transcript
from tongbu.model.vocabulary import InterpretationForm
from tongbu.pages.desk import Desk
from tongbu.pages.views.interpretation import Media
from tongbu.pages.views.parts import FileLink


def media_of(desk: Desk, reading: Interpretation) -> tuple[Media, ...]:
    """The attachments that a browser plays, in their order."""
    return tuple(_media(desk, reading))


def _media(desk: Desk, reading: Interpretation) -> Iterator[Media]:
    files = {file.url: file for file in desk.attachments(reading)}
    words = transcript(reading)
    for attachment in reading.meta.attachments:
        played = media_type(attachment)
        file = files.get(desk.attached(reading, attachment.file))
        if played and file:
            named = attachment.captions.lower().endswith(".vtt")
            captions = desk.attached(reading, attachment.captions) if named else ""
            anchor = words.anchor if words else ""
            yield Media(played.partition("/")[0], played, file, captions, anchor)


def pictures_of(desk: Desk, reading: Interpretation) -> tuple[FileLink, ...]:
    """The images of a 图解 that lie beside it, each once, named by their words."""
    if InterpretationForm.INFOGRAPHIC not in reading.meta.forms:
        return ()
    found: dict[str, FileLink] = {}
    for number, image in enumerate(images(reading.text.walk()), 1):
        if path := desk.attached(reading, image.address):
            found.setdefault(path, desk.link(f"图{number}", path))
    return tuple(found.values())
