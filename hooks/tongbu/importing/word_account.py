"""What a Word file shows, counted from its XML a second time, to hold against what the reader (`importing.word`) made.

It shares no code with the reader, so that a mistake there cannot be made here too, and knows as little as it can: words
in the order of the file, without what is hidden, deleted or the code of a field. No numbers of lists, no layout.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

from lxml import etree

_NO_TEXT = frozenset(("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr", "del", "moveFrom", "rt"))
"""Elements below which no words show; those of a 拼音指南 (`rt`) the reader tells."""
_PLAIN = frozenset(("p", "r", "t", "tbl", "fldChar", "instrText"))
_OFF = ("0", "false", "off")


def shown_in_word(raw: bytes) -> tuple[str, ...]:
    """The words of a `.docx` file that the reader has found sound, paragraph by paragraph; then those of its notes."""
    with ZipFile(BytesIO(raw)) as archive:
        names = set(archive.namelist())
        pointed = next(_targets(archive, names, "", "officeDocument"), "")
        main = pointed if pointed in names else "word/document.xml"

        def root(kind: str) -> Any:
            part = next(_targets(archive, names, main, kind), "")
            return _parsed(archive.read(part)) if part in names else etree.Element("none")

        account = _Account(root("styles"))
        for body in _children(_parsed(archive.read(main)), "body"):
            account.walk(body)
        for kind, key in account.notes:  # which grows where notes refer to notes
            for note in _children(root(f"{kind}s"), kind):
                if _get(note, "id") == key:
                    account.fields = []
                    account.walk(note)
        return tuple(account.paragraphs)


class _Account:
    """Walks through a part in the order of the file."""

    def __init__(self, styles: Any) -> None:
        self.paragraphs: list[str] = []
        self.notes: list[tuple[str, str]] = []
        self.fields: list[str] = []
        self._words: list[str] = []
        self._styles = {_get(each, "styleId"): each for each in styles if _tag(each) == "style"}
        self._standard = next(
            (key for key, each in self._styles.items()
             if _get(each, "type") == "paragraph" and _get(each, "default") in ("1", "true")), ""
        )  # fmt: skip
        self._always = any(_vanishes(each) for each in styles if _tag(each) == "docDefaults")

    def walk(self, element: Any, *, hidden: bool = False, inherited: bool = False) -> None:
        """Take in what shows of an element; `hidden` are all words below, `inherited` those that say nothing else."""
        tag = _tag(element)
        if tag in _NO_TEXT or not tag or _is_away(element, tag):
            return
        if tag == "p":
            self._paragraph(element, hidden)
        elif tag == "AlternateContent":
            choices = [each for each in element if _tag(each) == "Choice"]
            for each in choices[:1] or [each for each in element if _tag(each) == "Fallback"]:
                self._below(each, hidden=hidden, inherited=inherited)
        elif tag == "r":
            own = self._run_says(element)
            self._below(element, hidden=hidden or (inherited if own is None else own), inherited=inherited)
        elif tag == "txbxContent":
            if self._shows(hidden):
                around, self.fields = self.fields, []
                self._below(element, hidden=hidden, inherited=False)
                self.fields = around
        elif tag == "fldChar":
            self._field(_get(element, "fldCharType"))
        elif self._shows(hidden):
            if tag == "t":
                self._words.append(element.text or "")
            elif tag == "noBreakHyphen":
                self._words.append("-")
            elif tag in ("footnoteReference", "endnoteReference"):
                note = (tag.removesuffix("Reference"), _get(element, "id"))
                self.notes.extend([] if note in self.notes else [note])
            self._below(element, hidden=hidden, inherited=inherited)
        else:
            self._below(element, hidden=hidden, inherited=inherited)

    def _below(self, element: Any, *, hidden: bool, inherited: bool) -> None:
        for each in element:
            self.walk(each, hidden=hidden, inherited=inherited)

    def _paragraph(self, element: Any, hidden: bool) -> None:
        around, self._words = self._words, []
        said = self._style_says(_style(element, "pPr", "pStyle") or self._standard)
        self._below(element, hidden=hidden, inherited=self._always if said is None else said)
        if self._words:
            self.paragraphs.append("".join(self._words))
        self._words = around

    def _run_says(self, run: Any) -> bool | None:
        own = next(
            (_switch(each) for part in run if _tag(part) == "rPr" for each in part if _tag(each) == "vanish"), None
        )
        return self._style_says(_style(run, "rPr", "rStyle")) if own is None else own

    def _style_says(self, key: str) -> bool | None:
        seen: set[str] = set()
        while key in self._styles and key not in seen:
            seen.add(key)
            style = self._styles[key]
            for part in style:
                if _tag(part) == "rPr":
                    for each in part:
                        if _tag(each) == "vanish":
                            return _switch(each)
            key = next((_get(each, "val") for each in style if _tag(each) == "basedOn"), "")
        return None

    def _shows(self, hidden: bool) -> bool:
        return not hidden and "code" not in self.fields

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append("code")
        elif self.fields:
            if kind == "separate":
                self.fields[-1] = "result"
            elif kind == "end":
                self.fields.pop()


def _is_away(element: Any, tag: str) -> bool:
    """Whether a row, a cell or a drawing is marked as deleted or hidden."""
    if tag in _PLAIN:
        return False
    if tag == "tr":
        return any(
            (_tag(mark) == "del") or (_tag(mark) == "hidden" and _switch(mark))
            for part in element if _tag(part) == "trPr" for mark in part
        )  # fmt: skip
    if tag == "tc":
        return any(_tag(mark) == "cellDel" for part in element if _tag(part) == "tcPr" for mark in part)
    style = (element.get("style") or "").replace(" ", "").lower()
    if "visibility:hidden" in style or "display:none" in style:
        return True
    return any(
        _tag(each) in ("docPr", "cNvPr") and _get(each, "hidden") in ("1", "true", "on")
        for part in element if _tag(part) in ("docPr", "cNvPr") or _tag(part).startswith("nv") for each in (part, *part)
    )  # fmt: skip


def _vanishes(defaults: Any) -> bool:
    return any(_tag(each) == "vanish" and _switch(each) for each in defaults.iter())


def _style(element: Any, properties: str, reference: str) -> str:
    found = (each for part in element if _tag(part) == properties for each in part if _tag(each) == reference)
    return next((_get(each, "val") for each in found), "")


def _switch(element: Any) -> bool:
    return _get(element, "val") not in _OFF


def _tag(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _get(element: Any, wanted: str) -> str:
    return next((str(found) for key, found in element.attrib.items() if key.rpartition("}")[2] == wanted), "")


def _children(root: Any, tag: str) -> Iterator[Any]:
    return (each for each in root if _tag(each) == tag)


def _parsed(raw: bytes) -> Any:
    return etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _targets(archive: ZipFile, names: set[str], part: str, kind: str) -> Iterator[str]:
    """The parts to which a part's relations of a kind lead."""
    folder, file = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{file}.rels")
    for each in _parsed(archive.read(path)) if path in names else ():
        if _tag(each) == "Relationship" and _get(each, "Type").endswith(f"/{kind}"):
            yield posixpath.normpath(posixpath.join("/", folder, unquote(_get(each, "Target")))).lstrip("/")
