"""Office files: Word, Excel and PowerPoint (OOXML), OpenDocument, and WPS files saved as these."""

from __future__ import annotations

import posixpath

from tongbu.model.sensitive import SensitiveKind
from tongbu.screening.files import excel, word
from tongbu.screening.files.archive import Archive
from tongbu.screening.files.leaves import leaves
from tongbu.screening.files.pieces import Inside, Passage, Pieces, Remark
from tongbu.screening.files.properties import is_properties, properties

_PACKAGES = ("[Content_Types].xml", "mimetype")
_SKIPPED = ("theme", "styles", "fonttable", "settings", "websettings", "numbering", "calcchain", "[content_types]",
            "manifest", "viewprops", "presprops", "tablestyles")  # fmt: skip
"""Parts in which nobody writes: formats and lists of parts."""
_PICTURES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".gif", ".bmp")
_FILES = (".docx", ".xlsx", ".pptx", ".pdf", ".zip", ".xlsm", ".docm")
_PLACES = {"comments": "批注", "threadedcomments": "批注", "persons": "批注人", "drawings": "图形", "charts": "图表",
           "slides": "幻灯片", "notesslides": "幻灯片备注", "externallinks": "外部链接", "_rels": "链接",
           "pivotcache": "数据透视表缓存", "content.xml": "正文"}  # fmt: skip


def is_office(archive: Archive) -> bool:
    """Whether a zip file is an office file."""
    return any(part in archive for part in _PACKAGES)


def office(archive: Archive) -> Pieces:
    """Everything in an office file, seen or not."""
    yield from properties(archive)
    if "word/document.xml" in archive:
        yield from word.words(archive)
    if "xl/workbook.xml" in archive:
        yield from excel.cells(archive)
    for part in archive:
        lower = part.lower()
        if is_properties(part) or word.is_words(part) or excel.is_cells(part):
            continue
        if lower.endswith((".xml", ".rels", ".vml")):
            if not posixpath.basename(lower).split(".")[0].rstrip("0123456789").startswith(_SKIPPED):
                yield from _written(archive, part)
        elif lower.endswith(_PICTURES):
            yield Inside(archive.read(part), posixpath.basename(part), "文件里的图片")
        elif lower.endswith(_FILES):
            yield Inside(archive.read(part), posixpath.basename(part), "内嵌的文件")
        elif lower.endswith(".bin") and "embed" in lower:
            yield Remark(SensitiveKind.UNREAD, "内嵌的对象读不出来，没有检查", "内嵌的文件")


def _written(archive: Archive, part: str) -> Pieces:
    lower = part.lower()
    place = next((told for key, told in _PLACES.items() if key in lower), "其他部分")
    lines = list(leaves(archive.read(part)))
    for line in lines:
        yield Passage(line, place)
    if "/comments" in lower and place == "批注" and lines:
        yield Remark(SensitiveKind.UNSEEN, "单元格批注" if lower.startswith("xl/") else "批注")
