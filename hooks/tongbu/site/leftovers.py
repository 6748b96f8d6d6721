"""Folders of builds that were killed are removed by the next one; those of builds that still run are not."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_OLD = 24 * 3600
"""Seconds after which no build still runs; all there is to go by where the system has no such locks."""


def hold(folder: Path) -> int | None:
    """Mark a folder as a running build's until the handle is closed or the process dies; None where that fails."""
    if fcntl is None:
        return None
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle


def sweep(parent: Path, prefix: str) -> None:
    """Remove the folders whose names begin like this and that no build holds."""
    for folder in parent.glob(f"{prefix}*"):
        if fcntl is None:
            if _is_old(folder):
                shutil.rmtree(folder, ignore_errors=True)
            continue
        try:
            handle = hold(folder)
        except OSError:  # removed meanwhile, or somebody else's
            continue
        if handle is not None:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(handle)


def _is_old(folder: Path) -> bool:
    try:
        return time.time() - folder.stat().st_mtime > _OLD
    except OSError:
        return False
