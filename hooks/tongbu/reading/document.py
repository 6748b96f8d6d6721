"""One Markdown file becomes its metadata, its body and their places; or findings."""

from __future__ import annotations

from dataclasses import dataclass
from os import fstat
from typing import Generic, TypeVar

from tongbu.model.front_matter import Document
from tongbu.model.sensitive import Sensitive
from tongbu.model.source import Place, Source
from tongbu.model.text import LegalText
from tongbu.reading.absence import without_absent
from tongbu.reading.attachments import check_attachments
from tongbu.reading.body import read_text
from tongbu.reading.confidentiality import screen_document
from tongbu.reading.decoding import MARKDOWN_LIMIT, check_size, decode
from tongbu.reading.faults import UNREADABLE
from tongbu.reading.file_screening import FileScreener
from tongbu.reading.locating import Findings
from tongbu.reading.metadata import read_metadata, split
from tongbu.reading.paths import DocumentFile
from tongbu.reading.validating import validate
from tongbu.system_errors import reason

M = TypeVar("M", bound=Document)


@dataclass(frozen=True, slots=True)
class Reading(Generic[M]):
    """A file that could be read; `screened` are the paths of the files that were looked through with it."""

    id: str
    source: Source
    meta: M
    text: LegalText
    sensitive: tuple[Sensitive, ...] = ()
    screened: tuple[str, ...] = ()


def read_document(
    document: DocumentFile, model: type[M], findings: Findings, screener: FileScreener | None = None
) -> Reading[M] | None:
    """The values of a file; None where its metadata cannot be relied on. Faults are noted in `findings`.

    Without a screener nobody asks for what is sensitive.
    """
    text = _text(document, findings)
    parts = split(text, findings) if text is not None else None
    tree = read_metadata(parts.metadata, model, findings) if parts else None
    if parts is None or tree is None:
        return None
    tree = without_absent(tree, parts.metadata, model)
    meta = validate(tree, model, findings)
    if meta is None or findings.failed:
        return None
    source = Source(document.path, tree.places, parts.body_line, document.signed)
    check_attachments(meta.attachments, document.file.parent, source, findings)
    body = read_text(parts.body, parts.body_line)
    if screener is None:
        return Reading(document.id, source, meta, body)
    sensitive, screened = screen_document(document, parts, meta, body, screener)
    return Reading(document.id, source, meta, body, sensitive, screened)


def _text(document: DocumentFile, findings: Findings) -> str | None:
    try:
        with document.file.open("rb", buffering=0) as file:
            if not check_size(fstat(file.fileno()).st_size, MARKDOWN_LIMIT, findings):
                return None
            return decode(file.readall(), findings)
    except OSError as error:
        findings.add(UNREADABLE, Place(1), f"文件打不开：{reason(error)}")
        return None
