"""What tells a preview that a file was saved: the system itself, where it can; else a look at every file."""

from __future__ import annotations

import re
from pathlib import Path, PurePath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

MOUNTS = Path("/proc/self/mountinfo")
_CHANGES: list[type[FileSystemEvent]] = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]
"""A build opens and closes what it reads: told of that, the preview would build for ever."""
_FOREIGN = ("9p", "afs", "cifs", "drvfs", "fuse", "ncpfs", "nfs", "prl_fs", "smb", "vboxsf", "vmhgfs", "virtiofs")
"""File systems whose files others change, of which this system then says nothing. Windows' own as WSL sees it, too."""

_ESCAPED = re.compile(r"\\([0-7]{3})")


class NativeObserver(Observer):  # type: ignore[misc, valid-type]  # another class on every system
    """Watches folders by what the system tells, and a file by its folder: editors put a new file in its place."""

    def schedule(
        self, event_handler: FileSystemEventHandler, path: str | Path, *, recursive: bool = False, **others: Any
    ) -> ObservedWatch:
        """Only changes are told, as the preview takes whatever it hears for one."""
        others["event_filter"] = _CHANGES
        place = Path(path)
        if place.is_file():
            event_handler, place, recursive = _OfOneFile(place, event_handler), place.parent, False
        watch: ObservedWatch = super().schedule(event_handler, str(place), recursive=recursive, **others)
        return watch


class _OfOneFile(FileSystemEventHandler):
    """Passes on what happens to one file of a folder."""

    def __init__(self, file: Path, handler: FileSystemEventHandler) -> None:
        self._file, self._handler = str(file), handler

    def on_any_event(self, event: FileSystemEvent) -> None:
        if self._file in (event.src_path, event.dest_path):
            self._handler.on_any_event(event)


def watch_natively(server: LiveReloadServer, config: MkDocsConfig) -> LiveReloadServer:
    """Let the system tell of changes instead of asking for the times of all files twice a second, as MkDocs does.

    Of ten thousand documents that takes half a processor, and a change waits until it is its turn. MkDocs asks because
    of folders that another system writes to (a network drive, Windows' disk under WSL): in those it still does.
    """
    watched = [config.docs_dir, config.config_file_path, *config.theme.dirs]
    if any(is_foreign(Path(place), _mounts()) for place in (*watched[:2], *config.watch) if place):
        return server
    again = [place for place in watched if place and _unwatched(server, place)]
    server.observer = NativeObserver()
    for place in again:
        server.watch(place)
    return server


def _unwatched(server: LiveReloadServer, place: str) -> bool:
    """Stop watching a place; false where nobody watched it, as the theme's folders, which are watched on demand."""
    try:
        server.unwatch(place)
    except KeyError:
        return False
    return True


def is_foreign(place: Path, mounts: str) -> bool:
    r"""Whether a place lies in a file system of which this one hears nothing.

    `mounts`: the table of Linux (proc(5), /proc/pid/mountinfo): the fifth field of a line is the place of a file system
    with spaces as `\040`, the first after ` - ` its kind.
    """
    own, kind = PurePath(), ""
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        mount = PurePath(_ESCAPED.sub(lambda found: chr(int(found[1], 8)), before.split(" ")[4]))
        if place.resolve().is_relative_to(mount) and len(mount.parts) >= len(own.parts):
            own, kind = mount, after.split(" ")[0]
    return kind.startswith(_FOREIGN)


def _mounts() -> str:
    """The table of file systems; "" on systems that have none."""
    try:
        return MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
