"""Word documents (.docx): words as they stand, as they stood before tracked changes, comments, notes, hidden text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from tongbu.model.sensitive import SensitiveKind
from tongbu.screening.files.archive import Archive
from tongbu.screening.files.events import Events, play
from tongbu.screening.files.pieces import Passage, Pieces, Remark

_PLACES = {
    "document": "正文",
    "header": "页眉",
    "footer": "页脚",
    "footnotes": "脚注",
    "endnotes": "尾注",
    "comments": "批注",
    "glossary/document": "自动图文集",
}
_PART = re.compile(r"word/(document|header|footer|footnotes|endnotes|comments|glossary/document)\d*\.xml\Z")
_TEXTS = frozenset(("t", "delText", "instrText", "delInstrText"))
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_HEAD_PARAGRAPHS = 6


def is_words(part: str) -> bool:
    """Whether a part of a Word document is read here."""
    return _PART.match(part) is not None


def words(archive: Archive) -> Pieces:
    """Everything written in a Word document, seen or not."""
    comments = changes = hidden = 0
    for part in archive:
        if match := _PART.match(part):
            events = _Words(place := _PLACES[match[1]])
            play(archive.read(part), events)
            yield from events.passages
            comments += events.count if place == "批注" else 0
            changes += events.changes
            hidden += events.hidden
    told = ((comments, f"批注 {comments} 条"), (changes, f"修订痕迹 {changes} 处"), (hidden, f"隐藏文字 {hidden} 段"))
    for count, shown in told:
        if count:
            yield Remark(SensitiveKind.UNSEEN, shown)


@dataclass
class _Paragraph:
    """Its runs: text, whether a tracked change deleted or inserted it, whether it is hidden."""

    in_table: bool
    runs: list[tuple[str, bool, bool, bool]] = field(default_factory=list)

    def text(self, wanted: Callable[[bool, bool, bool], bool]) -> str:
        return "".join(text for text, *how in self.runs if wanted(*how))


class _Words(Events):
    def __init__(self, place: str) -> None:
        self.place = place
        self.passages: list[Passage] = []
        self.count = self.changes = self.hidden = 0
        self._open: list[_Paragraph] = []
        self._deleted = self._inserted = self._tables = self._begun = 0
        self._vanished = self._reading = False

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "p":
            self._open.append(_Paragraph(self._tables > 0))
        elif name == "comment":
            self.count += 1
        elif name == "tbl":
            self._tables += 1
        elif name in ("del", "moveFrom"):
            self._deleted, self.changes = self._deleted + 1, self.changes + 1
        elif name in ("ins", "moveTo"):
            self._inserted, self.changes = self._inserted + 1, self.changes + 1
        elif name == "r":
            self._vanished = False
        elif name in ("vanish", "webHidden") and attributes.get("val", "1") not in ("0", "false"):
            self._vanished = True
        elif name in _SIGNS:
            self._add(_SIGNS[name])
        elif name in ("docPr", "cNvPr"):
            self.passages.extend(_alternative(attributes, self.place))
        self._reading = name in _TEXTS

    def words(self, text: str) -> None:
        if self._reading:
            self._add(text)

    def finish(self, name: str) -> None:
        self._reading = False
        if name == "p" and self._open:
            self.passages.extend(self._told(self._open.pop()))
        elif name == "tbl":
            self._tables -= 1
        elif name in ("del", "moveFrom"):
            self._deleted -= 1
        elif name in ("ins", "moveTo"):
            self._inserted -= 1
        elif name == "r":
            self._vanished = False

    def _add(self, text: str) -> None:
        if self._open:
            self._open[-1].runs.append((text, self._deleted > 0, self._inserted > 0, self._vanished))

    def _told(self, paragraph: _Paragraph) -> Iterator[Passage]:
        now = paragraph.text(lambda deleted, inserted, hidden: not deleted)
        seen = paragraph.text(lambda deleted, inserted, hidden: not deleted and not hidden)
        before = paragraph.text(lambda deleted, inserted, hidden: not inserted)
        head = self.place == "页眉" or (self._begun < _HEAD_PARAGRAPHS and self.place == "正文")
        self._begun += bool(now.strip())
        if seen != now:
            self.hidden += 1
            yield Passage(now, f"{self.place}的隐藏文字")
        yield Passage(seen, self.place, head and not paragraph.in_table)
        if before != now:
            yield Passage(before, f"{self.place}的修订痕迹（删除的文字）")


def _alternative(attributes: Mapping[str, str], place: str) -> Iterator[Passage]:
    for key in ("descr", "title"):
        if attributes.get(key):
            yield Passage(attributes[key], f"{place}的图片说明")
