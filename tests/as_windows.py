"""A process made like one on Windows, as far as Python can tell: `python -m as_windows check …`, `… build`.

What Windows lacks is taken away: modules, functions and flags of `os`; processes that fork; folders that can be opened;
links; renaming over something. What cannot be had so is how Windows guards open files, and its own names of paths.
"""

# ruff: noqa: F401
import multiprocessing.connection
import multiprocessing.shared_memory
import os
import shutil
import sys
import zoneinfo

# What is made for one system when it is loaded; none of it is ours.
import click
import mkdocs.commands.build
import mkdocs.commands.serve
import pydantic
import rich.console
import rich.progress
from mkdocs.config import load_config

MODULES = ("fcntl", "grp", "pwd", "resource", "termios", "tty", "pty", "readline")
FUNCTIONS = (
    "fork",
    "pread",
    "fchmod",
    "sched_getaffinity",
    "getuid",
    "geteuid",
    "chown",
    "mkfifo",
    "statvfs",
    "killpg",
    "O_NOFOLLOW",
    "O_NONBLOCK",
    "O_DIRECTORY",
    "O_CLOEXEC",
)


class _Hidden:
    """Finds none of the modules that Windows does not have."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name in MODULES:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def become_windows() -> None:
    """Take away what Windows does not have, before anything of tongbu is loaded."""
    assert "tongbu" not in sys.modules
    sys.meta_path.insert(0, _Hidden())  # type: ignore[arg-type]
    for module in MODULES:
        sys.modules.pop(module, None)
    for name in FUNCTIONS:
        if hasattr(os, name):
            delattr(os, name)
    open_, rename = os.open, os.rename

    def open_as_windows(path, flags, *rest, **named):  # type: ignore[no-untyped-def]
        if os.path.isdir(path):
            raise PermissionError(13, "Permission denied", path)
        return open_(path, flags, *rest, **named)

    def rename_as_windows(old, new, **named):  # type: ignore[no-untyped-def]
        if os.path.lexists(new):
            raise FileExistsError(17, "File exists", old)
        rename(old, new, **named)

    def refuse_link(old, new, *_, **__):  # type: ignore[no-untyped-def]
        raise OSError(1, "A required privilege is not held by the client", old)

    os.open, os.rename, os.symlink = open_as_windows, rename_as_windows, refuse_link
    shutil._use_fd_functions = False  # type: ignore[attr-defined]
    sys.platform = "win32"


def main() -> None:
    become_windows()
    match sys.argv[1:]:
        case ["build", project]:
            mkdocs.commands.build.build(load_config(f"{project}/mkdocs.yml"))
        case given:
            from tongbu.cli import main as tongbu

            tongbu(given, prog_name="tongbu")


if __name__ == "__main__":
    main()
