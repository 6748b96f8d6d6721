"""Two folders exchange their names in one step, so that nobody ever finds either name missing."""

from __future__ import annotations

import ctypes
import os
from errno import ENOSYS
from pathlib import Path

_AT_WORKING_FOLDER = -100
_SWAP = 2
"""RENAME_EXCHANGE of Linux (renameat2(2)) and RENAME_SWAP of macOS (renamex_np(2)) are the same number."""


def exchange(one: Path, other: Path) -> None:
    """Exchange two folders of one file system; OSError where the system, or the file system, cannot."""
    names = os.fsencode(one), os.fsencode(other)
    try:
        system = ctypes.CDLL(None, use_errno=True)
        if hasattr(system, "renameat2"):
            failed = system.renameat2(_AT_WORKING_FOLDER, names[0], _AT_WORKING_FOLDER, names[1], _SWAP)
        else:
            failed = system.renamex_np(*names, _SWAP)
    except (AttributeError, TypeError):  # neither; on Windows there is not even that library
        raise OSError(ENOSYS, os.strerror(ENOSYS), str(one)) from None
    if failed:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one))
