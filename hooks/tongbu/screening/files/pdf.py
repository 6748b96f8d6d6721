"""PDF files, by pypdf: the words of pages, annotations, form fields, properties and attached files."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Mapping
from typing import Any

from tongbu.model.sensitive import SensitiveKind
from tongbu.screening.files.pieces import PAGES_LIMIT, TEXT_LIMIT, Inside, Passage, Pieces, Remark, UninspectedError
from tongbu.screening.files.properties import described

_PROPERTIES = {"/Author": "作者", "/Title": "标题", "/Subject": "主题", "/Keywords": "关键词", "/Company": "单位"}
_IGNORED = ("/Producer", "/CreationDate", "/ModDate", "/Creator", "/Trapped")
_DEEPEST = 50


def pdf(raw: bytes) -> Pieces:
    """Everything in a PDF file; UninspectedError where it is locked or broken."""
    import pypdf  # takes long to load, and hardly any document has one

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends in silence is of no interest
    try:
        reader = pypdf.PdfReader(io.BytesIO(raw), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UninspectedError("设有打开密码")
        yield from _pages(reader)
        yield from _properties(reader)
        for name, contents in reader.attachments.items():
            for content in contents:
                yield Inside(content if isinstance(content, bytes) else str(content).encode(), str(name), "PDF 的附件")
    except UninspectedError:
        raise
    except Exception as error:  # pypdf raises whatever a broken object happens to cause
        raise UninspectedError("PDF 已损坏或者设有密码，读不出来") from error


def _pages(reader: Any) -> Pieces:
    if len(reader.pages) > PAGES_LIMIT:
        raise UninspectedError(f"有 {len(reader.pages)} 页，超过上限 {PAGES_LIMIT} 页")
    length = 0
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text() or ""
        length += len(text.strip())
        if length > TEXT_LIMIT:
            raise UninspectedError("文字过多，超过上限")
        yield Passage(text, f"第 {number} 页", number == 1)
        for annotation in page.get("/Annots", None) or ():
            for line in _strings(annotation.get_object(), 0):
                yield Passage(line, f"第 {number} 页的注释、链接")
    if not length and len(reader.pages):
        yield Remark(SensitiveKind.UNREAD, "是没有文字的扫描件，内容没有检查")


def _properties(reader: Any) -> Pieces:
    for key, value in (reader.metadata or {}).items():
        if key not in _IGNORED and str(value).strip():
            yield from described(_PROPERTIES.get(key, key.lstrip("/")), str(value))
    packet = reader.xmp_metadata
    if packet is not None:
        for creator in packet.dc_creator or ():
            yield from described("作者", str(creator))
    for field in (reader.get_fields() or {}).values():
        for line in (field.value, field.alternate_name):
            if isinstance(line, str) and line.strip():
                yield Passage(line, "表单")


_TOLD = ("/Contents", "/T", "/Subj", "/TU", "/V", "/DV", "/RC", "/URI", "/A")


def _strings(value: Any, depth: int) -> Iterator[str]:
    """The words in an annotation, and in its link."""
    if depth < _DEEPEST and isinstance(value, Mapping):
        for key in _TOLD:
            if key in value:
                found = value[key]
                yield from _strings(found.get_object() if hasattr(found, "get_object") else found, depth + 1)
    elif isinstance(value, str) and value.strip():
        yield value
