"""What lies beside an imported document: pictures next to it, attachments (附件) in a folder below."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from tongbu.importing.original import Companion, Notice, Outcome, Picture
from tongbu.importing.writing.pictures import publishable
from tongbu.vetting import is_what_it_says

_FOLDER = "fujian"


class FilesBeside:
    """Gives files their names, and keeps them until all are written."""

    def __init__(self, stem: str) -> None:
        self.files: dict[str, bytes] = {}
        self.notices: list[Notice] = []
        self._stem = stem
        self._known: dict[bytes, str] = {}

    def address(self, picture: Picture) -> str:
        """The path at which a picture is written; "" where it is not taken along, which is told."""
        if picture.content in self._known:
            return self._known[picture.content]
        made = publishable(picture)
        if isinstance(made, Notice):
            self.notices.append(made)
            path = ""
        else:
            path = f"{self._stem}-tu{len(self.files) + 1}{made[1]}"
            self.files[path] = made[0]
        self._known[picture.content] = path
        return path

    def attach(self, companions: Iterable[Companion]) -> list[dict[str, str]]:
        """The entries of 附件 for the files that came with a page."""
        entries = []
        for number, each in enumerate(companions, 1):
            suffix = PurePosixPath(each.name).suffix.lower()
            if fault := is_what_it_says(each.name, each.content):
                self.notices.append(Notice(Outcome.LOST, "附件", f"附件“{each.title}”没有导入：{fault}"))
                continue
            path = f"{_FOLDER}/{self._stem}-{number}{suffix}"
            self.files[path] = each.content
            entries.append({"名称": each.title, "文件": path})
        return entries
