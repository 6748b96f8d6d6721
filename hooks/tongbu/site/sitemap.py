"""The sitemap, of which MkDocs makes the text: made only if it says something new, and zipped without a date."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Set
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from tongbu.incremental.store import Store
from tongbu.site.manifest import Standing
from tongbu.site.pouring.published import Published

SITEMAP = "sitemap.xml"
_FILES = frozenset({SITEMAP, f"{SITEMAP}.gz"})


class Sitemap:
    """One build's sitemap, upon the site `before`; `standing` are the files that stand there."""

    def __init__(self, before: Standing, store: Store) -> None:
        """Nothing is known yet of what it will say."""
        self._before, self._store = before, store
        self._written = ""
        self.standing: Set[str] = frozenset()

    def prepare(self, config: MkDocsConfig, files: Files, published: Published) -> None:
        """Tell MkDocs to make it, or not where it would be the same; tens of thousands of lines take their time."""
        pages = [file.page.canonical_url for file in files.documentation_pages() if file.page]
        self._written = hashlib.sha256(f"{config.site_url} {pages}".encode()).hexdigest()
        there = all((self._before.site / name).is_file() for name in _FILES)
        same = self._written == self._store.load(self._before.of(SITEMAP)) and published.lists_the_same()
        self.standing = _FILES if there and same else frozenset()
        templates = config.theme.static_templates
        config.theme.static_templates = templates - {SITEMAP} if self.standing else templates | {SITEMAP}

    def zip(self, folder: Path) -> None:
        """Zip it anew, so that it depends on nothing but its content; MkDocs dates it by the clock."""
        if not self.standing:
            content = (folder / SITEMAP).read_bytes()
            (folder / f"{SITEMAP}.gz").write_bytes(gzip.compress(content, mtime=0))

    def keep(self) -> bool:
        """Remember which of MkDocs' pages it lists; says whether that is so."""
        return self._store.save(self._before.of(SITEMAP), self._written)
