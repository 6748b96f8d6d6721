"""What operating systems do in different ways with open files: reading at a place, and telling others not to touch one.

Windows, where authors check their documents, has neither `pread` nor `flock`: there a file that somebody has open
cannot be removed anyway.
"""

from __future__ import annotations

import os
from contextlib import suppress

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

BINARY = getattr(os, "O_BINARY", 0)
"""To be added to the flags of `os.open`, without which Windows changes line ends."""


def read_at(file: int, length: int, start: int) -> bytes:
    """So many bytes of an open file from a place on."""
    if hasattr(os, "pread"):
        return os.pread(file, length, start)
    os.lseek(file, start, os.SEEK_SET)
    return os.read(file, length)


def mark_as_used(file: int) -> None:
    """Let others see, as long as this process lives, that it uses an open file; without locks nobody can."""
    if fcntl is not None:
        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_SH)


def is_used(file: int) -> bool:
    """Whether a process, perhaps this one, has marked an open file as used by it; if not, it is ours from now on."""
    if fcntl is None:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    return False
