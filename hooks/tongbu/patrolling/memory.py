"""What a patrol keeps until the next: which external links were well, and on which day. Its only file."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

_MOST_BYTES = 50_000_000


class Memory:
    """The links that answered well, by address."""

    def __init__(self, file: Path | None) -> None:
        """Read a file; one that is not there or not ours holds nothing. None keeps nothing."""
        self._file = file
        self._well: dict[str, date] = dict(_read(file)) if file else {}

    def is_fresh(self, url: str, days: int, today: date) -> bool:
        """Whether a link was well within so many days."""
        day = self._well.get(url)
        return day is not None and 0 <= (today - day).days < days

    def last(self, url: str) -> date:
        """The day when it was well; the first of all days where it never was."""
        return self._well.get(url, date.min)

    def note(self, url: str, day: date, *, well: bool) -> None:
        """Remember how a link was today."""
        if well:
            self._well[url] = day
        else:
            self._well.pop(url, None)

    def keep(self, today: date, most_days: int) -> None:
        """Write the file, whole or not at all, without what has grown too old to be of use; OSError for a full disk."""
        if self._file is None:
            return
        kept = {url: f"{day}" for url, day in sorted(self._well.items()) if (today - day).days < most_days}
        self._file.parent.mkdir(parents=True, exist_ok=True)
        handle, passing = tempfile.mkstemp(dir=self._file.parent, prefix=f".{self._file.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump({"version": 1, "well": kept}, stream, ensure_ascii=False, indent=1)
            Path(passing).replace(self._file)
        except BaseException:
            with suppress(OSError):
                Path(passing).unlink()
            raise


def _read(file: Path) -> Mapping[str, date]:
    try:
        if file.stat().st_size > _MOST_BYTES:
            return {}
        tree = json.loads(file.read_text(encoding="utf-8"))
        return {str(url): date.fromisoformat(day) for url, day in tree["well"].items()}
    except (OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return {}
