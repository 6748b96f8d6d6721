"""Properties of office files (文档属性): author, last editor, company, manager, and what an office added itself."""

from __future__ import annotations

from collections.abc import Mapping

from tongbu.model.sensitive import SensitiveKind
from tongbu.model.surnames import looks_like_a_name
from tongbu.screening.files.archive import Archive
from tongbu.screening.files.events import Events, play
from tongbu.screening.files.pieces import Passage, Piece, Pieces, Remark

_LABELS = {
    "creator": "作者",
    "initial-creator": "作者",
    "lastModifiedBy": "最后修改人",
    "Manager": "经理",
    "Company": "单位",
    "title": "标题",
    "subject": "主题",
    "description": "备注",
    "keywords": "关键词",
    "category": "类别",
    "HyperlinkBase": "链接基础",
}
_PERSONS = frozenset(("作者", "最后修改人", "经理"))
_PARTS = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "meta.xml")


class _Properties(Events):
    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []
        self._text = ""
        self._custom = ""

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        self._text = ""
        if name in ("property", "user-defined"):
            self._custom = attributes.get("name", "")

    def words(self, text: str) -> None:
        self._text += text

    def finish(self, name: str) -> None:
        if text := self._text.strip():
            self.found.append((self._custom or _LABELS.get(name, name), text))
        self._text = ""
        if name in ("property", "user-defined"):
            self._custom = ""


def is_properties(part: str) -> bool:
    """Whether a part of an office file holds its properties, or the picture of its first page."""
    return part in _PARTS or part.lower().startswith(("docprops/thumbnail", "thumbnails/"))


def properties(archive: Archive) -> Pieces:
    """What the properties say."""
    for part in _PARTS:
        if part in archive:
            events = _Properties()
            play(archive.read(part), events)
            for label, text in events.found:
                yield from described(label, text)
    for part in archive:
        if part.lower().startswith(("docprops/thumbnail", "thumbnails/")):
            yield Remark(SensitiveKind.UNSEEN, "缩略图（可能是改动以前的首页）", "文档属性")


def described(label: str, text: str) -> list[Piece]:
    """A property: its words, and whether they name a person who made the file."""
    place = f"文档属性“{label[:20]}”"
    found: list[Piece] = [Passage(f"{label}：{text}", place), Passage(text, place)]
    if label in _PERSONS and looks_like_a_name(text.strip()):
        found.append(Remark(SensitiveKind.AUTHOR, f"{text.strip()[0]}某", place))
    return found
