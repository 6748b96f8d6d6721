"""Everything of a site that MkDocs does not make: made anew where something changed, or left standing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from tongbu.incremental.checking import documents_in_order
from tongbu.pages.desk import Desk
from tongbu.site.feeds import Syndication, syndicate
from tongbu.site.machine import data_lists
from tongbu.site.pouring.documents import Documents
from tongbu.site.pouring.general import General
from tongbu.site.pouring.poured import SEARCH, Leaf, Poured
from tongbu.site.pouring.scribe import Scribe, put
from tongbu.site.pouring.shells import Shells
from tongbu.site.pouring.upkeep import Upkeep
from tongbu.site.taking_away import Office

_SYNDICATED, _LISTS, _GENERAL, _DOCUMENTS = "syndicated", "lists", "general", "documents"


@dataclass(frozen=True, slots=True)
class Syndicated:
    """What there is to subscribe to, without the files themselves, of which there are the digests."""

    offered: Syndication
    files: Mapping[str, str]


@dataclass(frozen=True)
class Published:
    """What was made or stands."""

    poured: tuple[Poured, ...]
    files: Mapping[str, str]
    """The digests of all files, by their paths in the site."""

    @property
    def leaves(self) -> Iterator[Leaf]:
        """All pages."""
        return (leaf for poured in self.poured for leaf in poured.leaves)


@dataclass(frozen=True)
class Publishing:
    """One build's making of these files, below the folder of `config`."""

    upkeep: Upkeep
    config: MkDocsConfig

    def syndicated(self) -> Syndicated:
        """Feeds and calendars."""
        config = self.config

        def work(desk: Desk) -> Syndicated:
            found = syndicate(desk.project, desk.day, config.site_url or "", config.site_name)
            return Syndicated(found.without_files(), put(Path(config.site_dir), found.files))

        return self.upkeep.one(_SYNDICATED, self._named, work, lambda made: self.upkeep.are_there(made.files))

    def lists(self) -> Poured:
        """The lists of all documents as data."""
        config = self.config

        def work(desk: Desk) -> Poured:
            found = data_lists(desk.project, desk.day, config.site_url or "", config.site_name)
            return Poured((), put(Path(config.site_dir), dict(found)))

        return self.upkeep.one(_LISTS, self._named, work, self._stands)

    def pages(self, shells: Shells, office: Office, styles: Mapping[str, str]) -> tuple[Poured, ...]:
        """All pages, those of documents by several processes."""
        inspection = self.upkeep.inspection
        scribe = Scribe(Path(self.config.site_dir), shells, inspection.store)
        told = (shells.view, self._named, office.own_fonts, _own_templates(self.config))
        general = General(scribe, office, inspection.report.waived, styles)
        told_more = (told, inspection.report.waived, styles)
        before: Mapping[str, Poured] = self.upkeep.earlier(_GENERAL, told_more) or {}

        def work(desk: Desk) -> dict[str, Poured]:
            return general.pour(desk, before, self._stands)

        listed = self.upkeep.one(_GENERAL, told_more, work, lambda made: all(map(self._stands, made.values())))
        tasks = documents_in_order(inspection.known)
        documents = self.upkeep.each(_DOCUMENTS, told, tasks, Documents(scribe, office).pour, self._stands)
        return (*listed.values(), *documents.values())

    @property
    def _named(self) -> tuple[str | None, str]:
        return self.config.site_url, self.config.site_name

    def _stands(self, poured: Poured) -> bool:
        """Whether the pages, and what they bring to search, are still where they were left."""
        pages = (f"{leaf.url}index.html" for leaf in poured.leaves) if poured.leaves else poured.files
        store = self.upkeep.inspection.store
        return self.upkeep.are_there(pages) and all(
            store.has(SEARCH, leaf.search) for leaf in poured.leaves if leaf.search
        )


def _own_templates(config: MkDocsConfig) -> list[tuple[str, str]]:
    """The bureau's own templates and other files of its `custom_dir`, with their digests."""
    folder = config.theme.custom_dir
    own = sorted(file for file in Path(folder).rglob("*") if file.is_file()) if folder else []
    return [(str(file), hashlib.sha256(file.read_bytes()).hexdigest()) for file in own]
