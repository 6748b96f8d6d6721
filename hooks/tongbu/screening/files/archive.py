"""Opening a zip file that anybody may have made: its sizes are checked before, and while, anything is unpacked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from tongbu.screening.files.pieces import PART_LIMIT, PARTS_LIMIT, RATIO_LIMIT, SMALL, UNPACKED_LIMIT, UninspectedError


class Archive:
    """The parts of a zip file by their names."""

    def __init__(self, raw: bytes) -> None:
        """UninspectedError where it is no zip file, or one that was made to harm."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except Exception as error:  # zipfile raises whatever a broken directory happens to cause
            raise UninspectedError("文件已损坏，打不开") from error
        self._parts = {part.filename: part for part in self._zip.infolist() if not part.is_dir()}
        self._left = UNPACKED_LIMIT
        self._check()

    def _check(self) -> None:
        parts = self._zip.infolist()
        if len(parts) > PARTS_LIMIT:
            raise UninspectedError(f"里面有 {len(parts)} 个部分，超过上限 {PARTS_LIMIT}")
        if sum(part.file_size for part in parts) > UNPACKED_LIMIT:
            raise UninspectedError("展开后过大，疑似压缩炸弹")
        for part in parts:
            if part.file_size > PART_LIMIT or part.file_size > max(SMALL, part.compress_size * RATIO_LIMIT):
                raise UninspectedError("里面有一个部分展开后过大，疑似压缩炸弹")
            if part.flag_bits & 1:
                raise UninspectedError("设有密码")

    def __iter__(self) -> Iterator[str]:
        """The names, in a fixed order."""
        return iter(sorted(self._parts))

    def __contains__(self, name: object) -> bool:
        return name in self._parts

    def read(self, name: str) -> bytes:
        """The bytes of a part, never more than it said."""
        try:
            with self._zip.open(self._parts[name]) as source:
                raw = source.read(min(self._left, PART_LIMIT) + 1)
        except Exception as error:  # as above
            raise UninspectedError("文件已损坏，里面有读不出来的部分") from error
        self._left -= len(raw)
        if self._left < 0 or len(raw) > PART_LIMIT:
            raise UninspectedError("展开后过大，疑似压缩炸弹")
        return raw
