"""One publisher at a time: a lock that the system itself gives back when its holder dies."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tongbu.publishing.errors import CannotPublishError

NAME = ".tongbu-lock"
"""It stays; removing it would let two in, one by the old file and one by the new."""
BUSY = "另一个发布正在进行，这一次没有发布。请等它完成后再试。"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder; CannotPublishError where somebody else does."""
    if (folder / NAME).is_symlink():
        raise CannotPublishError(f"{folder / NAME} 不是 tongbu 建立的。请换一个发布位置，或者先移走它。")
    handle = os.open(folder / NAME, os.O_RDONLY | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotPublishError(f"{folder}：{BUSY}") from None
        yield
    finally:
        os.close(handle)
