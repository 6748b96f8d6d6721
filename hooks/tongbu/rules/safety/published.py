"""The files of a document that the gate can see before pages are made: attachments, and what its text names inline.

Links by reference and raw HTML name files too. Every file is vetted once more when pages are made (`pages.addresses`),
and what does not pass there is not published, whether or not a finding has told of it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import NamedTuple

from tongbu.markup.named_files import is_private, named_files
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.rules.rule import Context

Key = tuple[str | int, ...]


class PublishedFile(NamedTuple):
    """A file beside a document: its name from there, its path, and where it is named, by a key or a line."""

    name: str
    path: str
    key: Key
    line: int | None


def published(context: Context, document: Policy | Interpretation) -> Iterator[PublishedFile]:
    """The attachments of a document and the files its text shows or links to, as far as they are there; each once."""
    folder = document.source.path.rpartition("/")[0]
    seen: set[str] = set()
    for name, within, key, line in _named(document, folder):
        path = posixpath.normpath(f"{folder}/{name}")
        if path not in seen and path.startswith(f"{within}/") and context.files.there(path, within):
            seen.add(path)
            yield PublishedFile(name, path, key, line)


def _named(document: Policy | Interpretation, folder: str) -> Iterator[tuple[str, str, Key, int | None]]:
    """Names as written, the folder in which each must lie, and where it is written."""
    for position, attachment in enumerate(document.meta.attachments):
        yield attachment.file, folder, ("附件", position, "文件"), None
        if attachment.captions:
            yield attachment.captions, folder, ("附件", position, "字幕"), None
    for named in named_files(document.text, document.source.path):
        if not is_private(named.path):
            yield posixpath.relpath(named.path, folder), named.path.partition("/")[0], (), named.line
