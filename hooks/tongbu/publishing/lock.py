"""One publisher at a time: a lock that the system itself gives back when its holder dies."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tongbu.gate_record import UnfitFileError, open_regular
from tongbu.publishing.errors import CannotPublishError

try:
    import fcntl
except ImportError:  # Windows, from which nothing is published
    fcntl = None  # type: ignore[assignment]

NAME = ".tongbu-lock"
"""It stays; removing it would let two in, one by the old file and one by the new."""
HERE_NOT = "Windows 上不能发布。请在 Linux 上发布，或者由持续集成发布。"
BUSY = "另一个发布正在进行，这一次没有发布。请等它完成后再试。"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder; CannotPublishError where somebody else does, or where the system has no such locks."""
    if fcntl is None:
        raise CannotPublishError(HERE_NOT)
    try:
        held = open_regular(folder / NAME, make=True)
    except UnfitFileError:
        raise CannotPublishError(f"{folder / NAME} 不是 tongbu 建立的。请换一个发布位置，或者先移走它。") from None
    with held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotPublishError(f"{folder}：{BUSY}") from None
        yield
