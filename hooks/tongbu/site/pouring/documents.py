"""One document becomes all its pages and files."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.model.dates import iso
from tongbu.pages.desk import Desk
from tongbu.pages.documents import pages_of
from tongbu.pages.last_changed import last_changed
from tongbu.site.downloads import with_downloads
from tongbu.site.machine import MachineReadable
from tongbu.site.pouring.poured import Poured
from tongbu.site.pouring.scribe import Scribe
from tongbu.site.taking_away import Office


@dataclass(frozen=True)
class Documents:
    """Pours documents."""

    scribe: Scribe
    office: Office

    def pour(self, desk: Desk, url: str) -> Poured:
        """Everything of one document."""
        document, shells = desk.library[url], self.scribe.shells
        config = shells.config
        machine = MachineReadable(desk.project, desk.day, config.site_url or "", config.site_name, desk.index)
        offered, made = self.office.take_away(document, desk.beside)
        changed = iso(last_changed(document, desk.library, desk.settings.limits, desk.day))
        pages, downloads = with_downloads(pages_of(desk, document))
        files = {**made, **downloads, **dict(machine.document_files(document))}
        leaves = []
        for page in pages:
            values = {"machine": machine.view(page), "takeaway": offered if page.url == document.url else None}
            leaf, own = self.scribe.page(desk, page, shells.page(page, values), changed)
            files.update(own)
            leaves.append(leaf)
        return Poured(tuple(leaves), self.scribe.put(files))
