"""The package of a Word document: its parts and their relations; made-up sizes and paths are refused."""

from __future__ import annotations

import posixpath
from typing import Any, NamedTuple
from urllib.parse import unquote

from tongbu.importing.original import FileFault
from tongbu.importing.word.xml import name, parse, value
from tongbu.screening.files.archive import Archive
from tongbu.screening.files.pieces import UninspectedError

_MOST_XML = 40_000_000
"""Bytes of one part: as a tree it takes ten times as much memory; the longest law takes a fortieth."""


class Relation(NamedTuple):
    """Where a part points: the last word of the relation's type, and the part, or an address outside."""

    kind: str
    target: str
    external: bool


class Package:
    """A Word document's parts."""

    def __init__(self, raw: bytes) -> None:
        """FileFault where the file is no sound package of Word's."""
        try:
            self._archive = Archive(raw)
        except UninspectedError as error:
            advice = "设有密码的先去掉密码，损坏的用 Word 或者 WPS 打开，另存为新的 .docx 文件，再导入。"
            raise FileFault(str(error), advice) from error
        self.main = self._main()

    def _main(self) -> str:
        found = next((each.target for each in self.relations("").values() if each.kind == "officeDocument"), "")
        main = found if found in self._archive else "word/document.xml"
        if main not in self._archive:
            raise FileFault(
                "压缩包里没有 Word 正文，不是 .docx 文件", "确认文件的后缀和内容相符，用 Word 另存为 .docx。"
            )
        return main

    def read(self, part: str) -> bytes | None:
        """The bytes of a part; None where it is not there."""
        if part not in self._archive:
            return None
        try:
            return self._archive.read(part)
        except UninspectedError as error:
            raise FileFault(str(error), "用 Word 或者 WPS 打开，另存为新的 .docx 文件，再导入。") from error

    def xml(self, part: str) -> Any:
        """The root of a part; None where it is not there."""
        raw = self.read(part)
        if raw is not None and len(raw) > _MOST_XML:
            raise FileFault("文档展开后过大", "把文档分成几个，或者作为附件公开。")
        return None if raw is None else parse(raw)

    def relations(self, part: str) -> dict[str, Relation]:
        """The relations of a part by their ids; "" is the package."""
        folder, file = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, Relation] = {}
        for each in root if root is not None else ():
            if name(each) == "Relationship":
                written, external = value(each, "Target") or "", value(each, "TargetMode") == "External"
                kind = (value(each, "Type") or "").rpartition("/")[2]
                found[value(each, "Id") or ""] = Relation(
                    kind, written if external else _below(folder, written), external
                )
        return found

    def related(self, kind: str) -> list[str]:
        """The parts to which the main part points by relations of a kind, in their order."""
        relations = self.relations(self.main).values()
        return [each.target for each in relations if each.kind == kind and not each.external]

    def related_xml(self, kind: str) -> Any:
        """The root of the first such part; None where there is none."""
        return next((self.xml(part) for part in self.related(kind)), None)


def _below(folder: str, written: str) -> str:
    joined = written if written.startswith("/") else posixpath.join("/", folder, unquote(written))
    return posixpath.normpath(joined).lstrip("/")
