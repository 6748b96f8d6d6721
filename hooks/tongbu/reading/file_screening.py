"""Looking through the files that are published with documents, each content once."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Protocol

from tongbu.model.sensitive import Sensitive, SensitiveKind
from tongbu.screening.inspectable import FILE_LIMIT, is_played
from tongbu.system_errors import reason


class Screenings(Protocol):
    """What earlier runs found in files, by a digest of name and content."""

    def known(self, digest: str) -> tuple[Sensitive, ...] | None:
        """What was found; None where nobody looked."""

    def keep(self, digest: str, found: tuple[Sensitive, ...]) -> None:
        """Keep what was found."""


class FileScreener:
    """Looks through files; what `screenings` know is not looked through again."""

    def __init__(self, screenings: Screenings | None = None) -> None:
        """Without screenings every file is looked through."""
        self._screenings = screenings

    def found_in(self, file: Path) -> tuple[Sensitive, ...]:
        """Everything sensitive in a file that is there; one that cannot be read is a find too."""
        if is_played(file.name):
            return ()
        try:
            size = file.stat().st_size
            if size > FILE_LIMIT:
                told = f"文件大小 {size / 1024 / 1024:.0f} MB，超过上限 {FILE_LIMIT // 1024 // 1024} MB"
                return (Sensitive(SensitiveKind.UNREAD, told),)
            raw = file.read_bytes()
        except OSError as error:
            return (Sensitive(SensitiveKind.UNREAD, f"文件打不开：{reason(error)}"),)
        if self._screenings is None:
            return _inspected(raw, file.name)
        digest = hashlib.sha256(file.suffix.lower().encode("utf-8", "surrogateescape") + b"\0" + raw).hexdigest()
        found = self._screenings.known(digest)
        if found is None:
            found = _inspected(raw, file.name)
            self._screenings.keep(digest, found)
        return found


def _inspected(raw: bytes, name: str) -> tuple[Sensitive, ...]:
    # What reads office files, PDF and pictures takes long to load; hardly any document has one.
    from tongbu.screening.files import inspect_file

    return inspect_file(raw, name)
