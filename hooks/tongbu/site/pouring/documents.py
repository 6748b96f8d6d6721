"""One document becomes all its pages and files."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from tongbu.incremental.store import Store
from tongbu.model.dates import iso
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.pages.desk import Desk
from tongbu.pages.documents import pages_of
from tongbu.pages.last_changed import last_changed
from tongbu.pages.page import SitePage
from tongbu.search import analyse
from tongbu.site.downloads import with_downloads
from tongbu.site.machine import MachineReadable
from tongbu.site.pouring.poured import SEARCH, Leaf, Poured
from tongbu.site.pouring.shells import Shells
from tongbu.site.taking_away import Office


@dataclass(frozen=True)
class Scribe:
    """Writes the pages and files of documents below a folder."""

    folder: Path
    shells: Shells
    office: Office
    site_name: str
    store: Store

    def write(self, desk: Desk, document: Policy | Interpretation) -> Poured:
        """Everything of one document."""
        machine = MachineReadable(desk.project, desk.day, self.shells.config.site_url or "", self.site_name)
        offered, made = self.office.take_away(document, desk.beside)
        changed = iso(last_changed(document, desk.library, desk.settings.limits, desk.day))
        pages, downloads = with_downloads(pages_of(desk, document))
        files = {**made, **downloads, **dict(machine.document_files(document))}
        leaves = []
        for page in pages:
            takeaway = offered if page.url == document.url else None
            text = self.shells.page(page, {"machine": machine.view(page), "takeaway": takeaway})
            files[f"{page.url}index.html"] = text.encode()
            files.update((uri, desk.beside.content(source)) for uri, source in page.files)
            leaves.append(Leaf(page.url, page.title, changed, page.indexed, self._search(page)))
        return Poured(tuple(leaves), {uri: self._put(uri, content) for uri, content in files.items()})

    def _search(self, page: SitePage) -> str:
        """Work out what the page brings to the index, where it lies at hand for `search_index`."""
        if page.search is None:
            return ""
        found = analyse(page.search)
        self.store.put(SEARCH, found.digest, found)
        return found.digest

    def _put(self, uri: str, content: bytes) -> str:
        file = self.folder / uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        return hashlib.sha256(content).hexdigest()
