"""sitemap.xml: every page once; of a very large site an index of several (https://www.sitemaps.org/protocol.html).

It is made only if it says something new. MkDocs' own would be dated by the clock, and made and zipped by every build.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from tongbu.incremental.store import Store
from tongbu.site.manifest import Standing
from tongbu.site.pouring.published import Published

SITEMAP = "sitemap.xml"
MOST_ADDRESSES = 50_000
MOST_BYTES = 50 * 1024 * 1024
"""What one sitemap may have."""
_AROUND = 100
"""More bytes than stand around an address."""


class Address(NamedTuple):
    """The absolute address of a page, and the ISO day of its last news or ""."""

    url: str
    changed: str = ""


class Sitemap:
    """One build's sitemap, upon the site `before`; `standing` are the files that stand there.

    `written` are the addresses of MkDocs' own pages.
    """

    def __init__(self, before: Standing, store: Store) -> None:
        """Nothing is known yet of what it will say."""
        self._before, self._store = before, store
        self._says, self._names = "", frozenset[str]()
        self.written: list[str] = []
        self.standing: Set[str] = frozenset()

    def prepare(self, config: MkDocsConfig, files: Files, published: Published) -> None:
        """Tell MkDocs not to make its own, and find out whether ours would be the same as it was."""
        config.theme.static_templates.discard(SITEMAP)
        pages = (file.page.canonical_url for file in files.documentation_pages() if file.page)
        self.written = [url for url in pages if url]
        self._says = hashlib.sha256(f"{config.site_url} {self.written}".encode()).hexdigest()
        says, names = self._store.load(self._before.of(SITEMAP)) or ("", frozenset())
        same = says == self._says and published.lists_the_same()
        if same and all((self._before.site / name).is_file() for name in names):
            self.standing = self._names = names

    def write(self, folder: Path, env: Environment, addresses: Sequence[Address], site_url: str) -> None:
        """Write each file, and beside it one zipped without a date."""
        made = dict(sitemap_files(env, addresses, site_url))
        for uri, content in made.items():
            (folder / uri).write_bytes(content)
            (folder / f"{uri}.gz").write_bytes(gzip.compress(content, mtime=0))
        self._names = frozenset({*made, *(f"{uri}.gz" for uri in made)})

    def keep(self) -> bool:
        """Remember which pages and files it has; says whether that is so."""
        return self._store.save(self._before.of(SITEMAP), (self._says, self._names))


def sitemap_files(env: Environment, addresses: Sequence[Address], site_url: str) -> Iterator[tuple[str, bytes]]:
    """The sitemap, or the index with that name and the sitemaps it leads to, which stand beside it as they must."""
    template = env.get_template(SITEMAP)
    parts = list(_parts(addresses))
    if len(parts) == 1:
        yield SITEMAP, template.render(addresses=addresses).encode()
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield name, template.render(addresses=part).encode()
    maps = [
        Address(f"{site_url.rstrip('/')}/{name}", max(address.changed for address in part))
        for name, part in zip(names, parts, strict=True)
    ]
    yield SITEMAP, template.render(maps=maps).encode()


def _parts(addresses: Sequence[Address]) -> Iterator[Sequence[Address]]:
    """As few parts as the limits allow, at least one."""
    start = size = 0
    for place, address in enumerate(addresses):
        more = len(address.url) + _AROUND
        if place - start == MOST_ADDRESSES or size + more > MOST_BYTES:
            yield addresses[start:place]
            start, size = place, 0
        size += more
    yield addresses[start:]
