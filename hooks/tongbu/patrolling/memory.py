"""What a patrol keeps until the next: which external links were well or not, and on which day. Its only file."""

from __future__ import annotations

import errno
import json
import os
import stat
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

_MOST_BYTES = 50_000_000
_WELL, _ILL = "well", "ill"


class Memory:
    """The links that were asked for, by address: those that answered well, and the others."""

    def __init__(self, file: Path | None) -> None:
        """Read a file; one that is not there, or not ours, holds nothing. None keeps nothing."""
        self._file = file
        found = _read(file) if file else {}
        self._ours = found is not None
        self._well, self._ill = ((found or {}).get(word, {}) for word in (_WELL, _ILL))

    def is_fresh(self, url: str, days: int, today: date) -> bool:
        """Whether a link was well within so many days."""
        day = self._well.get(url)
        return day is not None and 0 <= (today - day).days < days

    def last(self, url: str) -> date:
        """The day when it was asked for; the first of all days where it never was."""
        return self._well.get(url) or self._ill.get(url) or date.min

    def note(self, url: str, day: date, *, well: bool) -> None:
        """Remember how a link was today."""
        known, other = (self._well, self._ill) if well else (self._ill, self._well)
        known[url] = day
        other.pop(url, None)

    def keep(self, today: date, most_days: int) -> None:
        """Write the file, whole or not at all, without what has grown too old to be of use.

        OSError where it cannot be written, or is a file of somebody else's that would be lost.
        """
        if self._file is None:
            return
        if not self._ours:
            raise FileExistsError(errno.EEXIST, f"{self._file} 不是 tongbu patrol 写的文件，没有改动它")
        kept = {
            word: {url: f"{day}" for url, day in sorted(days.items()) if (today - day).days < most_days}
            for word, days in ((_WELL, self._well), (_ILL, self._ill))
        }
        self._file.parent.mkdir(parents=True, exist_ok=True)
        handle, passing = tempfile.mkstemp(dir=self._file.parent, prefix=f".{self._file.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump({"version": 1, **kept}, stream, ensure_ascii=False, indent=1)
            Path(passing).replace(self._file)
        except BaseException:
            with suppress(OSError):
                Path(passing).unlink()
            raise


def _read(file: Path) -> Mapping[str, dict[str, date]] | None:
    """What is kept in a file; None for a file that is not ours."""
    try:
        if not stat.S_ISREG((known := file.stat()).st_mode) or known.st_size > _MOST_BYTES:
            return None
        tree = json.loads(file.read_text(encoding="utf-8"))
        return {word: {str(url): date.fromisoformat(day) for url, day in tree[word].items()} for word in (_WELL, _ILL)}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return None
