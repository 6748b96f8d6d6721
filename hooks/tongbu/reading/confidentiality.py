"""What is sensitive in a document: its metadata, its body, its attachments and the files that its body shows."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tongbu.model.front_matter import Document
from tongbu.model.sensitive import Sensitive, SensitiveKind
from tongbu.model.source import Key
from tongbu.reading.file_screening import FileScreener
from tongbu.reading.metadata import Parts
from tongbu.reading.paths import DocumentFile, inside
from tongbu.screening import Found, find_sensitive, masked

_ESCAPED = re.compile(r"\\[xuU]")
"""Characters that YAML writes by their numbers: only the value shows what they are."""
_LINK = re.compile(
    r"\]\(\s*<?([^)<>\s]+)|^\s*\[[^\]\n]+\]:\s*<?([^<>\s]+)|(?:src|href|data)\s*=\s*[\"']([^\"'\n]+)", re.M
)
_SIGNS = ("](", "]:", "<")
"""What a body with links has; looking for these takes no time."""
_FOLDERS = ("policies/", "interpretations/")
_OPENNESS: Key = ("公开方式",)


def screen_document(
    document: DocumentFile, parts: Parts, meta: Document, screener: FileScreener
) -> tuple[tuple[Sensitive, ...], tuple[str, ...]]:
    """Everything sensitive, and the paths of the files that were looked through for it, there or not."""
    found = [*_in_metadata(parts.metadata, meta), *_in_body(parts.body, parts.body_line)]
    files = dict((*_linked(document, parts), *_attached(document, meta)))
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


def _linked(document: DocumentFile, parts: Parts) -> Iterator[tuple[str, dict[str, Any]]]:
    if not any(sign in parts.body for sign in _SIGNS):
        return
    for match in _LINK.finditer(parts.body):
        try:
            link = urlsplit(next(filter(None, match.groups())))
        except ValueError:
            continue
        path = _path(document, unquote(link.path)) if link.path and not (link.scheme or link.netloc) else ""
        if path.startswith(_FOLDERS) and "." in posixpath.basename(path) and not path.lower().endswith(".md"):
            yield path, {"line": parts.body_line + parts.body.count("\n", 0, match.start(match.lastindex or 0))}


def _path(document: DocumentFile, written: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(document.path), written))


def _root(document: DocumentFile) -> Path:
    return document.file.parents[document.path.count("/")]
