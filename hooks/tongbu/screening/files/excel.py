"""Excel workbooks (.xlsx): every cell with its column's and row's label, also in hidden sheets, rows and columns."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tongbu.model.sensitive import SensitiveKind
from tongbu.screening.files.archive import Archive
from tongbu.screening.files.events import Events, play
from tongbu.screening.files.pieces import Passage, Pieces, Remark
from tongbu.screening.files.sheet_layout import SheetLayout, is_margin, margin_words

_LABEL = re.compile(r"[^\d@]{0,14}(?:名|号码?|址|话|卡|证|箱|籍|码|手机|邮件|联系方式|密级|方式|属性)[^\d@]{0,6}\Z")
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})\Z")
_EXPONENT = re.compile(r"-?\d(?:\.\d+)?E\+?\d{1,2}\Z")


class _Sheet(NamedTuple):
    name: str
    hidden: bool
    part: str


def is_cells(part: str) -> bool:
    """Whether a part of a workbook is read here."""
    return part.startswith("xl/worksheets/sheet") or part in ("xl/sharedStrings.xml", "xl/workbook.xml")


def cells(archive: Archive) -> Pieces:
    """Everything in the cells of a workbook, its headers and footers, and what Excel hides."""
    shared = _shared(archive)
    hidden = 0
    for sheet in _sheets(archive):
        yield Passage(sheet.name, "工作表名")
        events = _Cells(sheet, shared)
        play(archive.read(sheet.part), events)
        yield from events.passages
        if sheet.hidden:
            yield Remark(SensitiveKind.UNSEEN, f"隐藏的工作表“{sheet.name[:20]}”")
        hidden += events.unseen and not sheet.hidden
    if hidden:
        yield Remark(SensitiveKind.UNSEEN, "有内容的隐藏行、列")


class _Book(Events):
    def __init__(self) -> None:
        self.sheets: list[tuple[str, bool, str]] = []
        self.targets: dict[str, str] = {}

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((attributes.get("name", ""), hidden, attributes.get("id", "")))
        elif name == "Relationship":
            self.targets[attributes.get("Id", "")] = attributes.get("Target", "")


def _sheets(archive: Archive) -> Iterator[_Sheet]:
    book = _Book()
    for part in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"):
        if part in archive:
            play(archive.read(part), book)
    told = set()
    for name, hidden, key in book.sheets:
        part = posixpath.normpath(posixpath.join("xl", book.targets.get(key, "-"))).lstrip("/")
        part = part.removeprefix("xl/xl/") if part.startswith("xl/xl/") else part
        if part in archive:
            told.add(part)
            yield _Sheet(name, hidden, part)
    for part in archive:  # a sheet that the book does not name is hidden best of all
        if part.startswith("xl/worksheets/sheet") and part not in told:
            yield _Sheet(posixpath.basename(part), True, part)


class _Strings(Events):
    def __init__(self) -> None:
        self.found: list[str] = []
        self._parts: list[str] = []
        self._reading = False

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        self._reading = name == "t"

    def words(self, text: str) -> None:
        if self._reading:
            self._parts.append(text)

    def finish(self, name: str) -> None:
        self._reading = False
        if name == "si":
            self.found.append("".join(self._parts))
            self._parts.clear()


def _shared(archive: Archive) -> list[str]:
    strings = _Strings()
    if "xl/sharedStrings.xml" in archive:
        play(archive.read("xl/sharedStrings.xml"), strings)
    return strings.found


class _Cells(Events):
    def __init__(self, sheet: _Sheet, shared: list[str]) -> None:
        self.passages: list[Passage] = []
        self.unseen = False
        self._sheet, self._shared = sheet, shared
        self._labels: dict[str, str] = {}
        self._layout = SheetLayout()
        self._reading = False
        self._left = self._kind = self._reference = ""
        self._value: list[str] = []

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        self._reading = name in ("v", "t", "f") or is_margin(name)
        self._layout.begin(name, attributes)
        if name == "row":
            self._left = ""
        elif name == "c":
            self._kind, self._reference, self._value = attributes.get("t", "n"), attributes.get("r", ""), []
        elif name == "headerFooter":
            self._value = []

    def words(self, text: str) -> None:
        if self._reading:
            self._value.append(text)

    def finish(self, name: str) -> None:
        if name == "f" and self._value:
            self._value.append("\n")
        self._reading = False
        if name == "c":
            self._cell()
        elif is_margin(name) and self._value:
            self.passages.append(
                Passage(margin_words("".join(self._value)), f"工作表“{self._sheet.name[:20]}”的页眉页脚")
            )
            self._value = []

    def _cell(self) -> None:
        text = self._text()
        match = _REFERENCE.match(self._reference)
        if not text or not match:
            return
        column = match[1]
        if _LABEL.match(text):
            self._labels[column] = text
        hidden = self._hidden(column)
        self.unseen = self.unseen or bool(hidden)
        place = f"工作表“{self._sheet.name[:20]}”{self._reference}{hidden}"
        self.passages.append(Passage(text, place))
        label = "，".join(each for each in (self._labels.get(column, ""), self._left) if each and each != text)
        if label:
            self.passages.append(Passage(f"{label}：{text}", place))
        self._left = text if _LABEL.match(text) else ""

    def _text(self) -> str:
        text = "".join(self._value).strip()
        if self._kind == "s":
            return self._shared[int(text)] if text.isdigit() and int(text) < len(self._shared) else ""
        return f"{float(text):.0f}" if _EXPONENT.match(text) else text

    def _hidden(self, column: str) -> str:
        if self._sheet.hidden:
            return "（隐藏的工作表）"
        if self._layout.row in self._layout.hidden_rows:
            return "（隐藏的行）"
        number = 0
        for letter in column:
            number = number * 26 + ord(letter) - 64
        return "（隐藏的列）" if self._layout.hides_column(number) else ""
