"""A process made like one on Windows, as far as Python can tell: `python -m as_windows check …` runs `tongbu check …`.

What Windows lacks is taken away: modules, functions and flags of `os`; processes that fork; folders that can be opened;
links; renaming over something. What cannot be had so is how Windows guards open files, and its own names of paths.
"""

# ruff: noqa: F401
import errno
import multiprocessing.connection
import os
import shutil
import sys
import zoneinfo
from pathlib import Path

# What is made for one system when it is loaded; none of it is ours.
import click
import mkdocs.commands.build
import pydantic
import rich.console
import rich.progress
from pytest import MonkeyPatch  # noqa: PT013

MODULES = ("fcntl", "grp", "pwd", "resource", "termios", "tty", "pty", "readline")
_FUNCTIONS = ("fork", "pread", "fchmod", "sched_getaffinity", "getuid", "geteuid", "chown", "mkfifo", "killpg")
_FLAGS = ("O_NOFOLLOW", "O_NONBLOCK", "O_DIRECTORY", "O_CLOEXEC")
_OPEN, _RENAME = os.open, os.rename


class _Hidden:
    """Finds none of the modules that Windows does not have."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name in MODULES:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def without_unix(patch: MonkeyPatch) -> None:
    """Take the system's functions away."""
    for name in (*_FUNCTIONS, *_FLAGS):
        patch.delattr(os, name, raising=False)
    patch.setattr(os, "open", _open)
    patch.setattr(os, "rename", _rename)
    patch.setattr(os, "symlink", _refuse_link)
    patch.setattr(shutil, "_use_fd_functions", False)


def _open(path: str, flags: int, *rest: int, **named: int) -> int:
    if Path(path).is_dir():
        raise PermissionError(errno.EACCES, "Permission denied", path)
    return _OPEN(path, flags, *rest, **named)


def _rename(old: str, new: str) -> None:
    if os.path.lexists(new):
        raise FileExistsError(errno.EEXIST, "File exists", old)
    _RENAME(old, new)


def _refuse_link(old: str, new: str, **_: bool) -> None:
    raise OSError(errno.EPERM, "A required privilege is not held by the client", old)


def main() -> None:
    """Run tongbu without what Windows does not have, from the first line that is loaded of it."""
    assert "tongbu" not in sys.modules
    patch = MonkeyPatch()
    patch.setattr(sys, "meta_path", [_Hidden(), *sys.meta_path])
    for module in MODULES:
        patch.delitem(sys.modules, module, raising=False)
    without_unix(patch)
    patch.setattr(sys, "platform", "win32")
    from tongbu.cli import main as tongbu

    tongbu(sys.argv[1:], prog_name="tongbu")


if __name__ == "__main__":
    main()
