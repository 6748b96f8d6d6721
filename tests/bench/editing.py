"""One policy changed, as an author changes it: its text, or its metadata; each time to something new."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_THIRD = re.compile(r"^(第三条　.*)$", re.M)
_SUMMARY = re.compile(r"^(内容概述: .*)$", re.M)


@dataclass
class Author:
    """Changes the policy in the middle that replaces another: a comparison, and the page of the other, depend on it."""

    folder: Path
    edits: int = 0

    @cached_property
    def _file(self) -> Path:
        files = {int(file.stem.removeprefix("p")): file for file in (self.folder / "policies").rglob("p*.md")}
        return files[next(at for at in range(len(files) // 2, len(files)) if at % 4 == 0)]

    @property
    def url(self) -> str:
        """The address of its page."""
        return f"{self._file.relative_to(self.folder).with_suffix('').as_posix()}/"

    def change_text(self) -> str:
        """A sentence more in the third article; the words that must show on its page."""
        return self._change(_THIRD, "另按第{}次修订的要求办理。")

    def change_metadata(self) -> str:
        """A sentence more in 内容概述, which lists show too; the words that must show."""
        return self._change(_SUMMARY, "概述第{}次更新。")

    def _change(self, place: re.Pattern[str], words: str) -> str:
        self.edits += 1
        added = words.format(self.edits)
        file = self._file
        text, changes = place.subn(rf"\g<1>{added}", file.read_text(encoding="utf-8"), count=1)
        assert changes, file
        file.write_text(text, encoding="utf-8")
        return added
