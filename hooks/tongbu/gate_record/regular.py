"""Opening files that others may have put there: only regular ones, and nobody is waited for."""

from __future__ import annotations

import errno
import os
import stat
from io import BufferedReader
from pathlib import Path

_HOW = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
"""Without O_NONBLOCK, opening a pipe that has a name (FIFO) waits for whoever may write into it, for ever."""


class UnfitFileError(OSError):
    """What is there is a link, a pipe, a device, a folder, or too large; `strerror` says which, in Chinese."""


def open_regular(file: Path, most: int | None = None, *, make: bool = False) -> BufferedReader:
    """A regular file of at most so many bytes, to read, made where it is not there; UnfitFileError for anything else.

    Other troubles are the OSError that the system makes of them.
    """
    try:
        handle = os.open(file, _HOW | (os.O_CREAT if make else 0), 0o644)
    except OSError as error:
        # ENXIO is a socket, or a device that nobody drives; EMLINK is what some systems say of links.
        if error.errno in (errno.ELOOP, errno.EMLINK, errno.ENXIO):
            raise _unfit(file, errno.EINVAL, "不是普通文件") from None
        raise
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise _unfit(file, errno.EINVAL, "不是普通文件")
        if most is not None and status.st_size > most:
            raise _too_large(file, most)
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def read_regular(file: Path, most: int) -> bytes:
    """The bytes of a regular file; UnfitFileError also where there come to be more than `most` meanwhile."""
    with open_regular(file, most) as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise _too_large(file, most)
    return content


def _too_large(file: Path, most: int) -> UnfitFileError:
    size = f"{most // 1_000_000} MB" if most >= 1_000_000 else f"{most} 字节"
    return _unfit(file, errno.EFBIG, f"超过 {size}")


def _unfit(file: Path, number: int, reason: str) -> UnfitFileError:
    return UnfitFileError(number, reason, str(file))
