"""What an approval stands for: the text, the metadata that matter and the files that go out with it, in a fixed form.

Each metadata value stands on a line of its own as JSON, so that no value can pass for another; a blank line, and the
body as it was written. Line ends and blanks that nobody sees do not count, since editors change them by themselves. Nor
do line ends in text files that go out with it, such as a ledger in CSV: Excel and Git on Windows write CRLF where other
systems write LF. Every other byte of a file counts.
"""

from __future__ import annotations

import hashlib
import json
import posixpath

from tongbu.markup.named_files import is_private, named_files
from tongbu.model.files import Files
from tongbu.model.front_matter import Document
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy

_APART = frozenset({"reviews", "synchrony", "published", "published_at", "waivers", "former", "emergency"})
_LATER = frozenset({"interpretations", "evaluated"})
"""What is said of a document after it was approved: by whom, when it went out, where it was, what came later."""
_LEDGERS = (".csv", ".xlsx")
_TEXTS = (".csv", ".tsv", ".txt", ".md", ".vtt", ".srt", ".svg", ".xml", ".json")
"""Files in which a line end is a line end, whichever way it is written."""


def approved_content(document: Policy | Interpretation, files: Files) -> str:
    """The content of a document, as it is to be approved; the same as long as nothing that matters changes.

    Raises OSError where the document or something that is published with it cannot be read.
    """
    head = [*_metadata(document.meta), *_beside(document, files)]
    return "\n".join((*head, "", *_body(document, files)))


def digest_of(content: str) -> str:
    """The digest (SHA-256, hexadecimal) of an approved content."""
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def _metadata(meta: Document) -> list[str]:
    told = meta.model_dump(mode="json", by_alias=True, exclude=set(_APART | _LATER), exclude_defaults=True)
    return [f"{key}: {_json(value)}" for key, value in told.items()]


def _beside(document: Policy | Interpretation, files: Files) -> list[str]:
    """The files that are published with a document, by what they hold."""
    path = document.source.path
    folder = path.rpartition("/")[0]
    names = [name for each in document.meta.attachments for name in (each.file, each.captions) if name]
    if isinstance(document, Policy) and document.meta.consultation and document.meta.consultation.feedback:
        stem = path[: -len(".md")].rpartition("/")[2]
        names += [f"{stem}{suffix}" for suffix in _LEDGERS if files.there(f"{folder}/{stem}{suffix}", folder)]
    paths = dict.fromkeys(f"{folder}/{name}" for name in names)
    paths |= dict.fromkeys(each.path for each in named_files(document.text, path) if _goes_out(each.path, files))
    return [f"文件 {_json(posixpath.relpath(each, folder))}: {_file_digest(each, files)}" for each in paths]


def _file_digest(path: str, files: Files) -> str:
    content = files.content(path)
    if path.lower().endswith(_TEXTS):
        content = content.replace(b"\r\n", b"\n")
    return hashlib.sha256(content).hexdigest()


def _goes_out(path: str, files: Files) -> bool:
    return not is_private(path) and files.there(path, path.partition("/")[0])


def first_line(document: Policy | Interpretation, files: Files) -> int:
    """The line of a document's file on which the first line of its approved body stands."""
    lines = _lines(document, files)
    return document.source.body_line + next((at for at, line in enumerate(lines) if line.strip(" \t")), 0)


def _body(document: Policy | Interpretation, files: Files) -> list[str]:
    return "\n".join(map(_shown, _lines(document, files))).strip("\n").split("\n")


def _lines(document: Policy | Interpretation, files: Files) -> list[str]:
    text = files.content(document.source.path).decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[document.source.body_line - 1 :]


def _shown(line: str) -> str:
    """A line without the blanks at its end, but for two, which break a line in Markdown."""
    bare = line.rstrip(" \t")
    return f"{bare}  " if bare and line.endswith("  ") else bare


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
