"""Writes pages into the folder of a build."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tongbu.incremental.store import Store
from tongbu.pages.desk import Desk
from tongbu.pages.page import SitePage
from tongbu.search import analyse
from tongbu.site.pouring.poured import SEARCH, Leaf
from tongbu.site.pouring.shells import Shells


@dataclass(frozen=True)
class Scribe:
    """Pours pages into `shells`; their files go into the `folder`, what they bring to search into the `store`."""

    folder: Path
    shells: Shells
    store: Store

    def page(self, desk: Desk, page: SitePage, text: str, changed: str) -> tuple[Leaf, dict[str, bytes]]:
        """What the lists know of a page, and its files by their paths in the site; `changed` is an ISO day or ""."""
        files = {f"{page.url}index.html": text.encode(errors="xmlcharrefreplace")}
        files.update((uri, desk.beside.content(source)) for uri, source in page.files)
        return Leaf(page.url, page.title, changed, page.indexed, self._search(page)), files

    def put(self, files: Mapping[str, bytes]) -> dict[str, str]:
        """Write files; their digests."""
        return put(self.folder, files.items())

    def _search(self, page: SitePage) -> str:
        """Work out what the page brings to the index, where it lies at hand for `search_index`."""
        if page.search is None:
            return ""
        found = analyse(page.search)
        self.store.put(SEARCH, found.digest, found)
        return found.digest


def put(
    folder: Path, files: Iterable[tuple[str, bytes]], stands: Callable[[str, str], bool] = lambda uri, digest: False
) -> dict[str, str]:
    """Write files below a folder, one after the other; gives their digests.

    One of which `stands` says that the site has it, with the same digest, need not be written again.
    """
    digests = {}
    for uri, content in files:
        digests[uri] = hashlib.sha256(content).hexdigest()
        if not stands(uri, digests[uri]):
            _write(f"{folder}{os.sep}{uri}", content)
    return digests


def _write(path: str, content: bytes) -> None:
    """Write a file and, where it is the first in them, its folders: of a document, most files lie in one folder."""
    try:
        file = open(path, "wb", buffering=0)  # noqa: PTH123, SIM115 - a hundred thousand of them
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
        file = open(path, "wb", buffering=0)  # noqa: PTH123, SIM115
    with file:
        file.write(content)
