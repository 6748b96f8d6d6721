"""Pouring the pages of all documents for which something has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tongbu.incremental.checking import circumstances_of, documents_in_order
from tongbu.incremental.results import Result, Results, up_to_date
from tongbu.incremental.trace import Asked, Trace
from tongbu.pages.desk import Desk
from tongbu.site.inspection import Inspection
from tongbu.site.manifest import Standing
from tongbu.site.pouring.documents import Scribe
from tongbu.site.pouring.poured import SEARCH, Poured
from tongbu.typesetting.press import is_at_work


@dataclass(frozen=True)
class Pouring:
    """The documents' pages of one build.

    The files of the site `before` stand where nothing has changed. What is new goes into the scribe's folder.
    """

    inspection: Inspection
    scribe: Scribe
    before: Standing

    def pour(self) -> Results[Poured]:
        """Everything of all documents, as it is in the site before, or anew."""
        known = self.inspection.known
        return up_to_date(
            self.inspection.store,
            self.before.results,
            self._circumstances(),
            documents_in_order(known),
            known.answers,
            self._work,
            self._stands,
            alone=is_at_work(),
        )

    def _circumstances(self) -> str:
        """All that every page may depend on, besides the documents."""
        shells, folder = self.scribe.shells, self.scribe.shells.config.theme.custom_dir
        own = sorted(file for file in Path(folder).rglob("*") if file.is_file()) if folder else []
        digests = [hashlib.sha256(file.read_bytes()).hexdigest() for file in own]
        told = (circumstances_of(self.inspection.context), shells.view, shells.config.site_url, self.scribe.site_name)
        return f"{told}{self.scribe.office.own_fonts}{own}{digests}"

    def _stands(self, poured: Poured) -> bool:
        """Whether the pages, and what they bring to search, are still where they were left."""
        if self.before.files is None:
            return False
        return all(
            (self.before.site / leaf.url / "index.html").is_file()
            and (not leaf.search or self.inspection.store.has(SEARCH, leaf.search))
            for leaf in poured.leaves
        )

    def _work(self, share: Sequence[str]) -> Iterator[tuple[str, Result[Poured]]]:
        inspection = self.inspection
        for url in share:
            trace = Trace(inspection.project.library)
            project = replace(inspection.project, library=trace.library)
            desk = Desk(project, inspection.day, inspection.context.comparisons)
            poured = self.scribe.write(desk, trace.library[url])
            trace.about((Asked.FROM, url), *((Asked.FILE, path) for path in desk.beside.asked))
            yield url, Result(poured, frozenset(trace.questions))
