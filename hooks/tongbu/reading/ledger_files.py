"""Which files beside a draft are its opinions ledger (意见台账)."""

from __future__ import annotations

from pathlib import Path

from tongbu.reading.paths import DocumentFile
from tongbu.reading.tables.formats import NOT_READ, READ


def ledger_files(draft: DocumentFile) -> list[Path]:
    """The ledgers there are; one file that a system shows under two spellings counts once."""
    found: dict[str, Path] = {}
    suffixes = (*READ, *NOT_READ)
    for suffix in (*suffixes, *(suffix.upper() for suffix in suffixes)):
        file = draft.file.with_suffix(suffix)
        if file.is_file() and not any(file.samefile(other) for other in found.values()):
            found[suffix] = file
    return list(found.values())
