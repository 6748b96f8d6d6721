"""Everything of a site that MkDocs does not make: made anew where something changed, or left standing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from tongbu.incremental.checking import documents_in_order
from tongbu.incremental.results import Result, Results
from tongbu.pages.desk import Desk
from tongbu.site.feeds import Syndication, syndicate
from tongbu.site.machine import data_lists
from tongbu.site.pouring.documents import Documents
from tongbu.site.pouring.general import General
from tongbu.site.pouring.parcel import Parcel
from tongbu.site.pouring.poured import SEARCH, Leaf, Poured
from tongbu.site.pouring.scribe import Scribe, put
from tongbu.site.pouring.sharing import Share
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
            files = put(Path(config.site_dir), found.files.items(), self.upkeep.has)
            return Syndicated(found.without_files(), files)

        return self.upkeep.one(_SYNDICATED, self._named, work, lambda made: self.upkeep.are_there(made.files))

    def lists(self) -> Poured:
        """The lists of all documents as data."""
        config = self.config

        def work(desk: Desk) -> Poured:
            found = data_lists(desk.project, desk.day, config.site_url or "", config.site_name)
            return Poured((), put(Path(config.site_dir), found, self.upkeep.has))

        return self.upkeep.one(_LISTS, self._named, work, self._stands)

    def general(self, shells: Shells, office: Office, styles: Mapping[str, str]) -> tuple[Poured, ...]:
        """The pages that are no document's."""
        waived = self.upkeep.inspection.report.waived
        general = General(self._scribe(shells), office, waived, styles)
        told_more = (self._told(shells, office), waived, styles)
        before: Mapping[str, Poured] = self.upkeep.earlier(_GENERAL, told_more) or {}

        def work(desk: Desk) -> dict[str, Poured]:
            return general.pour(desk, before, self._stands)

        listed = self.upkeep.one(_GENERAL, told_more, work, lambda made: all(map(self._stands, made.values())))
        return tuple(listed.values())

    def documents(self, shells: Shells, office: Office, parcels: Sequence[Parcel] = ()) -> tuple[Poured, ...]:
        """The pages of documents, made by several processes or taken out of parcels."""
        circumstances = self.upkeep.circumstances(self._told(shells, office))
        answers, store = self.upkeep.inspection.known.answers, self.upkeep.inspection.store
        held = {
            task: (parcel, result)
            for parcel in parcels
            for task, result in parcel.standing(circumstances, answers).items()
        }

        def brought(task: str) -> Result[Poured] | None:
            if task not in held:
                return None
            parcel, result = held[task]
            parcel.unpack(result.value, Path(self.config.site_dir), store)
            return result

        tasks = documents_in_order(self.upkeep.inspection.known)
        return tuple(self._poured(tasks, shells, office, brought).values.values())

    def parcel(self, shells: Shells, office: Office, share: Share) -> None:
        """Pour a share of the documents, and pack it."""
        inspection = self.upkeep.inspection
        tasks = share.of(documents_in_order(inspection.known))
        made = self._poured(tasks, shells, office).known()
        circumstances = self.upkeep.circumstances(self._told(shells, office))
        Parcel(share.folder).write(Path(self.config.site_dir), made, circumstances, inspection.store)

    def _poured(
        self,
        tasks: Sequence[str],
        shells: Shells,
        office: Office,
        brought: Callable[[str], Result[Poured] | None] = lambda task: None,
    ) -> Results[Poured]:
        pour = Documents(self._scribe(shells), office).pour
        return self.upkeep.each(_DOCUMENTS, self._told(shells, office), tasks, pour, self._stands, brought)

    def _scribe(self, shells: Shells) -> Scribe:
        return Scribe(Path(self.config.site_dir), shells, self.upkeep.inspection.store)

    def _told(self, shells: Shells, office: Office) -> object:
        return shells.view, self._named, office.own_fonts, _own_templates(self.config)

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
    if not (folder := config.theme.custom_dir):
        return []
    own = sorted(file for file in Path(folder).rglob("*") if file.is_file())
    return [(file.relative_to(folder).as_posix(), hashlib.sha256(file.read_bytes()).hexdigest()) for file in own]
