"""A build goes into a folder beside the site and takes its place only when all of it is well.

MkDocs empties the site's folder before it builds, and tells strict mode's failure after it has built.
So it is given another folder on the same file system. At the very end the live one is renamed; or, where most of it
stands, only what is new is moved into it, file by file. While that lasts there is no gate.json, without which a site
is neither published nor built upon: killed in the middle, the next build makes all of it anew.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

PREFIX = ".site-"


class Staging:
    """The folder of one build; removed, whatever happens, unless it became the site."""

    def __init__(self, site: Path) -> None:
        """Make the folder beside `site`."""
        site.parent.mkdir(parents=True, exist_ok=True)
        self.site = site
        self.folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=site.parent))
        # mkdtemp shuts everyone else out, but a web server must be able to read the site.
        self.folder.chmod(0o755)
        atexit.register(self.discard)

    def merge(self, gone: Iterable[str], last: str) -> None:
        """Move what was built into the site that stands, remove what is `gone`, and put the file `last` at the end."""
        (self.site / last).unlink(missing_ok=True)
        for here, _, names in os.walk(self.folder):
            there = self.site / Path(here).relative_to(self.folder)
            there.mkdir(parents=True, exist_ok=True)
            for name in names:
                if (path := Path(here) / name) != self.folder / last:
                    path.replace(there / name)
        for name in gone:
            (self.site / name).unlink(missing_ok=True)
            self._prune((self.site / name).parent)
        (self.folder / last).replace(self.site / last)
        self.discard()

    def _prune(self, folder: Path) -> None:
        """Remove folders that have become empty."""
        while folder != self.site and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent

    def publish(self) -> None:
        """Put the build in the site's place; the old site comes back if that fails half-way."""
        old = Path(tempfile.mkdtemp(prefix=PREFIX, dir=self.site.parent))
        parked = old / self.site.name
        try:
            if self.site.exists():
                self.site.rename(parked)
            try:
                self.folder.rename(self.site)
            except OSError:
                if parked.exists():
                    parked.rename(self.site)
                raise
        finally:
            shutil.rmtree(old, ignore_errors=True)
            self.discard()

    def discard(self) -> None:
        """Remove the folder if it is still there."""
        shutil.rmtree(self.folder, ignore_errors=True)
        atexit.unregister(self.discard)
