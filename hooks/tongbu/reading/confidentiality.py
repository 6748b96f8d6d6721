"""What is sensitive in a document: its metadata, its body, its attachments and the files that its body shows."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from tongbu.markup.named_files import named_files
from tongbu.model.front_matter import Document
from tongbu.model.sensitive import Sensitive, SensitiveKind
from tongbu.model.source import Key
from tongbu.model.text import LegalText
from tongbu.reading.file_screening import FileScreener
from tongbu.reading.metadata import Parts
from tongbu.reading.paths import DocumentFile, inside
from tongbu.screening import Found, find_sensitive, masked

_ESCAPED = re.compile(r"\\[xuU]")
"""Characters that YAML writes by their numbers: only the value shows what they are."""
_OPENNESS: Key = ("公开方式",)


def screen_document(
    document: DocumentFile, parts: Parts, meta: Document, text: LegalText, screener: FileScreener
) -> tuple[tuple[Sensitive, ...], tuple[str, ...]]:
    """Everything sensitive, and the paths of the files that were looked through for it, there or not."""
    found = [*_in_metadata(parts.metadata, meta), *_in_body(parts.body, parts.body_line)]
    files = dict((*_named(document, text), *_attached(document, meta)))
    for path, place in files.items():
        file = _root(document) / path
        if inside(file, _root(document)) and file.is_file():  # in this order, since a name may be too long to ask for
            found.extend(replace(each, path=path, **place) for each in screener.found_in(file))
    return tuple(found), tuple(files)


def _in_metadata(written: str, meta: Document) -> Iterator[Sensitive]:
    if not any(find_sensitive(written, head=False)) and not _ESCAPED.search(written):
        return  # what the values are is worked out only where their lines hold something
    for key, value in _values(meta.model_dump(by_alias=True), ()):
        for found in find_sensitive(value, head=False):
            if found.kind is not SensitiveKind.OPENNESS or key != _OPENNESS:  # of which POL021 speaks
                yield replace(_told(found), key=key)


def _values(value: Any, key: Key) -> Iterator[tuple[Key, str]]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _values(each, (*key, name))
    elif isinstance(value, (list, tuple)):
        for position, each in enumerate(value):
            yield from _values(each, (*key, position))


def _in_body(body: str, first: int) -> Iterator[Sensitive]:
    for found in find_sensitive(body):
        begins = body.rfind("\n", 0, found.start) + 1
        line = first + body.count("\n", 0, begins)
        yield replace(_told(found), line=line, column=found.start - begins + 1)


def _told(found: Found) -> Sensitive:
    return Sensitive(found.kind, masked(found), "".join(found.read.split()), doubtful=found.doubtful)


def _attached(document: DocumentFile, meta: Document) -> Iterator[tuple[str, dict[str, Any]]]:
    for position, attachment in enumerate(meta.attachments):
        for name, written in (("文件", attachment.file), ("字幕", attachment.captions)):
            if written and "://" not in written:
                yield _path(document, written), {"key": ("附件", position, name)}


def _named(document: DocumentFile, text: LegalText) -> Iterator[tuple[str, dict[str, Any]]]:
    for named in named_files(text, document.path):
        yield named.path, {"line": named.line}


def _path(document: DocumentFile, written: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(document.path), written))


def _root(document: DocumentFile) -> Path:
    return document.file.parents[document.path.count("/")]
