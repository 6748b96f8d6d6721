"""A build goes into a folder beside the site and takes its place only when all of it is well.

MkDocs empties the site's folder before it builds, and tells strict mode's failure after it has built.
So it is given another folder on the same file system, and the live one is renamed at the very end.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
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
