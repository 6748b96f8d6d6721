"""A build goes into a folder beside the site and takes its place only when all of it is well.

MkDocs empties the site's folder before it builds, and tells strict mode's failure after it has built. So it is given
another folder on the same file system. At the very end that one and the live one exchange names, in one step.

Where most of the site stands, what is new is moved into a twin of the site instead, and the twin takes its place. The
twin has the same files (hard links), so it costs folders alone. Whether it is whole its gate.json says, which is taken
away first and put back last. So at every moment the site is the old one or the new one, whenever a build is killed.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from tongbu.site.exchanging import exchange
from tongbu.site.leftovers import hold, sweep

PREFIX = ".site-"
_BUILDS, _TWIN, _BEFORE = f"{PREFIX}build-", f"{PREFIX}twin-", f"{PREFIX}before-"

_Put = Callable[[Path, Path], object]


class Staging:
    """The folder of one build; removed, whatever happens, unless it became the site."""

    def __init__(self, site: Path, record: str) -> None:
        """Make the folder beside `site`; `record` is the name of the file that makes a site whole."""
        # Where the site is a link, that stays what it is, and what it leads to is exchanged.
        site = site.resolve()
        site.parent.mkdir(parents=True, exist_ok=True)
        self.site, self._record = site, record
        self._twin, self._before = (site.with_name(f"{prefix}{site.name}") for prefix in (_TWIN, _BEFORE))
        if not site.exists() and self._before.exists():
            self._before.rename(site)
        sweep(site.parent, _BUILDS)
        self.folder = Path(tempfile.mkdtemp(prefix=_BUILDS, dir=site.parent))
        self._held = hold(self.folder)
        # mkdtemp shuts everyone else out, but a web server must be able to read the site.
        self.folder.chmod(0o755)
        self._changes: tuple[list[str], list[str]] | None = None
        atexit.register(self.discard)

    def publish(self) -> None:
        """Put the build in the site's place."""
        self._switch(self.folder)
        self._drop_twin()
        self.discard()

    def merge(self, gone: Iterable[str]) -> None:
        """Put what was built, and what stands of the site without what is `gone`, in the site's place."""
        new, gone = self._built(), list(gone)
        self._ready_twin()
        self._change(self._twin, self.folder, new, gone, os.replace)
        self._switch(self._twin)
        self._changes = new, gone
        self.discard()

    def merge_in_place(self, gone: Iterable[str]) -> None:
        """The same in the site itself, for one that only its author sees and that goes when he is done."""
        self._change(self.site, self.folder, self._built(), list(gone), os.replace)
        self.discard()

    def prepare_next(self) -> None:
        """Make the twin what the site is now, so that the next build need not; if that fails, it makes it anew."""
        with suppress(OSError):
            if self._changes is not None:
                self._change(self._twin, self.site, *self._changes, _link_again)
            self._ready_twin()

    def discard(self) -> None:
        """Remove the folder if it is still there."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._held is not None:
            os.close(self._held)
            self._held = None
        atexit.unregister(self.discard)

    def _built(self) -> list[str]:
        """The files of the build but the record."""
        found = []
        for here, _, names in os.walk(self.folder):
            place = Path(here).relative_to(self.folder)
            found += [(place / name).as_posix() for name in names]
        found.remove(self._record)
        return found

    def _ready_twin(self) -> None:
        """Make the twin anew unless it is that of the site as it stands."""
        whole = (self.site / self._record).read_bytes()
        try:
            if (self._twin / self._record).read_bytes() == whole:
                return
        except OSError:
            pass
        self._drop_twin()
        # Paths as text: of a hundred thousand files anything else takes seconds.
        site, twin = str(self.site), str(self._twin)
        for here, _, names in os.walk(site):
            there = twin + here[len(site) :]
            os.mkdir(there)  # noqa: PTH102
            shutil.copymode(here, there)
            for name in names:
                if there != twin or name != self._record:
                    _link(f"{here}/{name}", f"{there}/{name}")
        _link(f"{site}/{self._record}", f"{twin}/{self._record}")

    def _drop_twin(self) -> None:
        """Remove the twin; the record first, so that what is left of a removal that was broken off is not whole."""
        with suppress(OSError):
            (self._twin / self._record).unlink()
        shutil.rmtree(self._twin, ignore_errors=True)

    def _change(self, target: Path, source: Path, new: list[str], gone: list[str], put: _Put) -> None:
        """Remove and put files in a folder, which is not whole while that lasts."""
        (target / self._record).unlink(missing_ok=True)
        for name in gone:
            (target / name).unlink(missing_ok=True)
            _prune((target / name).parent, target)
        for folder in {os.path.dirname(name) for name in new}:  # noqa: PTH120 - of many names
            (target / folder).mkdir(parents=True, exist_ok=True)
        for name in (*new, self._record):
            put(source / name, target / name)

    def _switch(self, new: Path) -> None:
        """Give a folder the site's name, and the site its own; the old site comes back if that fails half-way."""
        if not self.site.exists():
            new.rename(self.site)
            return
        try:
            exchange(new, self.site)
        except OSError:
            # In two steps, then. The next build finds it if this one is killed in between.
            shutil.rmtree(self._before, ignore_errors=True)
            self.site.rename(self._before)
            try:
                new.rename(self.site)
            except OSError:
                self._before.rename(self.site)
                raise
            self._before.rename(new)


def _link_again(old: Path, new: Path) -> None:
    """The same file under a name that another may have."""
    new.unlink(missing_ok=True)
    _link(str(old), str(new))


def _link(old: str, new: str) -> None:
    """The same file under another name; a copy where there are no hard links."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)


def _prune(folder: Path, top: Path) -> None:
    """Remove folders that have become empty."""
    while folder != top and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
