"""All that came of one build besides what MkDocs makes: what is new, what stands, what is gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from tongbu.incremental.results import Results
from tongbu.site.manifest import Standing
from tongbu.site.pouring.poured import Leaf, Poured
from tongbu.site.pouring.publication import Syndicated


@dataclass(frozen=True)
class Published:
    """The results of one build upon the site `before`. Of what stands, nothing is looked at unless somebody asks.

    `beside` are feeds and data, `own` the addresses of the bureau's own files, which are published in their place.
    """

    before: Standing
    beside: tuple[Results[Syndicated] | Results[Poured], ...]
    general: Results[Mapping[str, Poured]]
    documents: Results[Poured]
    own: Set[str]

    @cached_property
    def pages(self) -> Mapping[str, str]:
        """The digests of the pages made anew and of the files beside them, by their paths in the site."""
        return _files((*_each(self.general.made), *self.documents.made.values()))

    @cached_property
    def made(self) -> Mapping[str, str]:
        """The digests of all files made anew, by their paths in the site."""
        beside = _files(made for each in self.beside for made in each.made.values())
        return {**{uri: digest for uri, digest in beside.items() if uri not in self.own}, **self.pages}

    @cached_property
    def gone(self) -> Set[str]:
        """The files of the site before that nobody makes any more."""
        gone = {
            *_files(replaced for each in self.beside for replaced in each.replaced.values()),
            *_files((*_each(self.general.replaced), *self.documents.replaced.values())),
        }
        # Several documents may show one image.
        return {uri for uri in gone - self.made.keys() - self._beside if not self._stands(uri)}

    def is_page(self, uri: str) -> bool:
        """Whether a page, or a file beside one, was made or stands at an address."""
        if uri in self.pages:
            return True
        known = self.before.files is not None and uri in self.before.files and uri not in self.before.written
        return known and uri not in self._beside and uri not in self.gone

    @property
    def leaves(self) -> Iterator[Leaf]:
        """All pages, those that are no document's first."""
        for poured in (*_each(self.general.values), *self.documents.values.values()):
            yield from poured.leaves

    def searchable(self, before: Mapping[str, str] | None) -> dict[str, str]:
        """The digests of what pages bring to search, by their addresses; given those of the build before, if known."""
        if before is None:
            return {leaf.url: leaf.search for leaf in self.leaves if leaf.search}
        general, gone = (_each(some) for some in (self.general.made, self.general.replaced))
        found = dict(before)
        for poured in (*gone, *self.documents.replaced.values()):
            for leaf in poured.leaves:
                found.pop(leaf.url, None)
        for poured in (*general, *self.documents.made.values()):
            found.update((leaf.url, leaf.search) for leaf in poured.leaves if leaf.search)
        return found

    def lists_the_same(self) -> bool:
        """Whether a list of all pages would be the same as in the build before."""
        made, replaced = self.documents.made, self.documents.replaced
        if self.before.files is None or made.keys() != replaced.keys():
            return False
        same = all(_listed(made[task]) == _listed(replaced[task]) for task in made)
        general, before = (
            [_listed(*each.values()) for each in some.values()] for some in (self.general.made, self.general.replaced)
        )
        return same and general == before

    @cached_property
    def _beside(self) -> Set[str]:
        return _files(value for each in self.beside for value in each.values.values()).keys()

    def _stands(self, uri: str) -> bool:
        found = (*_each(self.general.values), *self.documents.values.having(uri))
        return any(uri in poured.files for poured in found)


def _each(general: Mapping[str, Mapping[str, Poured]]) -> list[Poured]:
    return [poured for each in general.values() for poured in each.values()]


def _files(found: Iterable[Poured | Syndicated]) -> dict[str, str]:
    return {uri: digest for each in found for uri, digest in each.files.items()}


def _listed(*found: Poured) -> list[tuple[str, str]]:
    """What a list of all pages says of some: their addresses and days."""
    return [(leaf.url, leaf.changed) for poured in found for leaf in poured.leaves if leaf.indexed]
