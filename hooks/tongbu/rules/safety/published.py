"""The files that are published with a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tongbu.model.interpretation import Interpretation
from tongbu.model.media import images
from tongbu.model.policy import Policy
from tongbu.rules.rule import Context


class PublishedFile(NamedTuple):
    """A file beside a document: its name as written, its content, and where it is named, by a key or a line."""

    name: str
    content: bytes
    key: tuple[str | int, ...]
    line: int | None


def published(context: Context, document: Policy | Interpretation) -> Iterator[PublishedFile]:
    """The attachments of a document and the images of its text, as far as they are there; each once."""
    folder = document.source.path.rpartition("/")[0]
    named: dict[str, tuple[tuple[str | int, ...], int | None]] = {}
    for position, attachment in enumerate(document.meta.attachments):
        named.setdefault(attachment.file, (("附件", position, "文件"), None))
        if attachment.captions:
            named.setdefault(attachment.captions, (("附件", position, "字幕"), None))
    for image in images(unit for unit in document.text.walk() if "![" in unit.text):
        named.setdefault(image.address, ((), image.line))
    for name, (key, line) in named.items():
        path = f"{folder}/{name}"
        if context.files.there(path, folder):
            yield PublishedFile(name, context.files.content(path), key, line)
