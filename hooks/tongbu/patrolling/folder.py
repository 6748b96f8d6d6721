"""A site that lies in a folder, as a build leaves it or as a server shows it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from tongbu.compressing.expanding import damage
from tongbu.gate_record import LARGEST, NAME, GateRecord, NotARecordError, UnfitFileError, read_regular
from tongbu.model.finding import Level
from tongbu.patrolling.fault import Check, Fault
from tongbu.patrolling.page import MOST_BYTES
from tongbu.patrolling.place import CannotPatrolError, CannotReadError, Found
from tongbu.patrolling.recorded import altered, no_record
from tongbu.system_errors import reason


class Folder:
    """The files below a folder; no link in it is followed."""

    bases: tuple[str, ...] = ()

    def __init__(self, folder: Path, record: bytes | None = None) -> None:
        """`record` is a gate.json kept elsewhere, which is believed instead of the one in the folder."""
        self.name, self._folder, self._given = str(folder), folder, record
        self._record: GateRecord | None = None
        self._files: frozenset[str] = frozenset()

    def find(self) -> Found:
        """Read the record and walk the folder."""
        if not self._folder.is_dir():
            raise CannotPatrolError(f"{self.name} 不是文件夹。")
        self._files = files = frozenset(self._walk())
        if not files:
            raise CannotPatrolError(f"{self.name} 里没有文件，还没有生成网站。")
        faults: tuple[Fault, ...] = ()
        try:
            self._record = GateRecord.read(self._given if self._given is not None else self.read(NAME, LARGEST))
        except (CannotReadError, NotARecordError) as error:
            faults = (no_record(str(error)),)
        return Found(self._record, faults, files)

    def _walk(self) -> Iterator[str]:
        for here, _, names in os.walk(self._folder):
            below = Path(here).relative_to(self._folder).as_posix()
            yield from (name if below == "." else f"{below}/{name}" for name in names)

    def contents(self, found: Found, chosen: frozenset[str] | None) -> Iterator[tuple[str, bytes | Fault]]:
        """All pages: a folder is quickly read."""
        for path in sorted(found.files):
            if path.endswith(".html") and (chosen is None or path in chosen):
                try:
                    yield path, self.read(path, MOST_BYTES)
                except CannotReadError as error:
                    fix = "看看这个文件为什么读不出来，重新构建发布。"
                    yield path, Fault(Check.LINK, Level.ERROR, f"网页没有检查：{error}", fix, path)

    def tampering(self) -> Iterator[Fault]:
        """Every file against its digest in the record, and every compressed form of a release against its file's."""
        if self._record is None:
            return
        try:
            differences = damage(self._folder, self._record)
        except OSError as error:
            raise CannotPatrolError(f"{error.filename}：{reason(error)}") from None
        for kind in ("changed", "missing", "extra", "links"):
            yield from (altered(kind, path) for path in getattr(differences, kind))

    def read(self, path: str, most: int) -> bytes:
        """A regular file of at most so many bytes; of a path that the site itself names, only what is in the folder."""
        if path not in self._files:
            raise CannotReadError(f"没有 {path}")
        try:
            return read_regular(self._folder / path, most)
        except UnfitFileError as error:
            raise CannotReadError(f"{path} {error.strerror}") from None
        except OSError as error:
            raise CannotReadError(f"{path} 读不出来（{reason(error)}）") from None
