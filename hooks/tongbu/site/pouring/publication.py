"""Everything of a site that MkDocs does not make: made anew where something changed, or left standing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from mkdocs.config.defaults import MkDocsConfig

from tongbu.incremental.results import Outputs, Result, Results
from tongbu.open_data import Row
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.ruling import ruling
from tongbu.pages.lists.rows import Rows
from tongbu.rules.catalogue.keeping import keeping_of
from tongbu.site.feeds import Syndication, syndicate
from tongbu.site.listed import Listed, listed
from tongbu.site.machine import data_lists, data_row, data_schemas
from tongbu.site.pouring.documents import Documents
from tongbu.site.pouring.general import General
from tongbu.site.pouring.outputs import InSite, Pages, Shelf
from tongbu.site.pouring.parcel import Parcel
from tongbu.site.pouring.poured import Poured
from tongbu.site.pouring.scribe import Scribe, put
from tongbu.site.pouring.sharing import Share
from tongbu.site.pouring.shells import Shells
from tongbu.site.pouring.upkeep import Upkeep
from tongbu.site.redirects import Moved, moved
from tongbu.site.taking_away import Office

_LISTED, _SYNDICATED, _ROWS, _LISTS, _SCHEMAS, _MOVED, _GENERAL, _DOCUMENTS = (
    "listed",
    "syndicated",
    "rows",
    "lists",
    "schemas",
    "moved",
    "general",
    "documents",
)
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Syndicated:
    """What there is to subscribe to, without the files themselves, of which there are the digests.

    `said` are the digests of all that they are made of.
    """

    offered: Syndication
    files: Mapping[str, str]
    said: Mapping[str, str]


@dataclass(frozen=True)
class Publishing:
    """One build's making of these files, below the folder of `config`."""

    upkeep: Upkeep
    config: MkDocsConfig

    @cached_property
    def listed(self) -> Results[Listed]:
        """A row for each document, which lists, feeds and calendars are made of."""
        calendar = self.upkeep.inspection.project.settings.calendar()

        def work(desk: Desk, url: str) -> Listed:
            return listed(desk, calendar, url)

        return self.upkeep.each(_LISTED, "", self.upkeep.inspection.known.in_order, work, Outputs())

    @cached_property
    def _rows(self) -> Mapping[str, Listed]:
        """The same unpacked, once for all who go through them."""
        return dict(self.listed.values)

    def syndicated(self) -> Results[Syndicated]:
        """Feeds and calendars."""
        config, rows = self.config, self.listed
        about_all = self.upkeep.circumstances(self._named)

        def work(desk: Desk) -> Syndicated:
            days = {url: each.days for url, each in self._rows.items()}
            keeping = keeping_of(ruling(desk))
            found = syndicate(desk.project, desk.day, config.site_url or "", config.site_name, days, keeping)
            said = {
                uri: hashlib.sha256(f"{about_all}{file.says!r}".encode()).hexdigest()
                for uri, file in found.files.items()
            }
            before: Syndicated | None = self.upkeep.earlier(_SYNDICATED)
            standing = {
                uri: before.files[uri]
                for uri in found.files
                if before and before.said.get(uri) == said[uri] and self.upkeep.has(uri, before.files[uri])
            }
            new = ((uri, file.make()) for uri, file in found.files.items() if uri not in standing)
            files = {**standing, **put(Path(config.site_dir), new, self.upkeep.has)}
            return Syndicated(found.without_files(), {uri: files[uri] for uri in found.files}, said)

        return self.upkeep.one(_SYNDICATED, (self._named, rows.content), work, self._in_site())

    def lists(self) -> Results[Poured]:
        """The lists of all documents as data."""
        config, tasks = self.config, self.upkeep.inspection.known.in_order
        site = config.site_url or "", config.site_name

        def row(desk: Desk, url: str) -> Row:
            return data_row(desk.project, desk.day, *site, url)

        rows = self.upkeep.each(_ROWS, self._named, tasks, row, Outputs())

        def work(desk: Desk) -> Poured:
            found = data_lists(desk.project, desk.day, *site, rows.values.__getitem__)
            return Poured((), put(Path(config.site_dir), found, self.upkeep.has))

        return self.upkeep.one(_LISTS, (self._named, rows.content), work, self._in_site())

    def schemas(self) -> Results[Poured]:
        """What the data look like, which takes as long to say as the data of a thousand documents."""
        config = self.config

        def work(desk: Desk) -> Poured:
            found = data_schemas(desk.project, desk.day, config.site_url or "", config.site_name)
            return Poured((), put(Path(config.site_dir), found, self.upkeep.has))

        return self.upkeep.one(_SCHEMAS, self._named, work, self._in_site())

    def moved(self) -> Moved:
        """Where documents were before."""
        paper = self.upkeep.inspection.project.settings.paper
        results = self.upkeep.one(_MOVED, "", lambda desk: moved(desk.library, paper), Outputs())
        return results.values[_MOVED]

    def general(self, shells: Shells, office: Office, styles: Mapping[str, str]) -> Results[Mapping[str, Poured]]:
        """The pages that are no document's."""
        waived = self.upkeep.inspection.report.waived
        told_more, rows = (self._told(shells, office), waived, styles), self.listed
        general = General(self._scribe(shells), office, waived, styles, self.upkeep.circumstances(told_more))
        outputs: Pages[Mapping[str, Poured]] = self._pages(lambda made: made.values())

        def work(desk: Desk) -> Mapping[str, Poured]:
            before: Mapping[str, Poured] = self.upkeep.earlier(_GENERAL) or {}
            described = Rows(desk.library, desk.settings, desk.day, lambda url: self._rows[url].row)
            return general.pour(desk, described, before, lambda made: not outputs.lost((outputs.named({"": made}),)))

        return self.upkeep.one(_GENERAL, (told_more, rows.content), work, outputs)

    def documents(self, shells: Shells, office: Office, parcels: Sequence[Parcel] = ()) -> Results[Poured]:
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

        return self._poured(self.upkeep.inspection.known.in_order, shells, office, brought)

    def parcel(self, shells: Shells, office: Office, share: Share) -> None:
        """Pour a share of the documents, and pack it."""
        inspection = self.upkeep.inspection
        tasks = share.of(inspection.known.in_order)
        made = self._poured(tasks, shells, office).known
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
        outputs: Pages[Poured] = self._pages(lambda made: (made,))
        return self.upkeep.each(_DOCUMENTS, self._told(shells, office), tasks, pour, outputs, brought)

    def _scribe(self, shells: Shells) -> Scribe:
        return Scribe(Path(self.config.site_dir), shells, self.upkeep.inspection.store)

    def _told(self, shells: Shells, office: Office) -> object:
        return shells.view, self._named, office.own_fonts, _own_templates(self.config)

    @property
    def _named(self) -> tuple[str | None, str]:
        return self.config.site_url, self.config.site_name

    def _in_site(self) -> InSite[Any]:
        return InSite(self.upkeep.before, lambda made: made.files)

    def _pages(self, poured: Callable[[R], Iterable[Poured]]) -> Pages[R]:
        return Pages(self.upkeep.before, self._shelf, poured)

    @cached_property
    def _shelf(self) -> Shelf:
        return Shelf(self.upkeep.inspection.store)


def _own_templates(config: MkDocsConfig) -> list[tuple[str, str]]:
    """The bureau's own templates and other files of its `custom_dir`, with their digests."""
    if not (folder := config.theme.custom_dir):
        return []
    own = sorted(file for file in Path(folder).rglob("*") if file.is_file())
    return [(file.relative_to(folder).as_posix(), hashlib.sha256(file.read_bytes()).hexdigest()) for file in own]
