"""Every document of a library as a row, made once for all pages that list documents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tongbu.model.library import Library
from tongbu.pages.lists.described import Described, described
from tongbu.pages.lists.entries import Entry, newest_first
from tongbu.settings import Settings


@dataclass(frozen=True)
class Rows:
    """The rows of a library as of a day, each kind put in order when it is first asked for, newest first.

    `known` describes the document at an address where somebody has done so already.
    """

    library: Library
    settings: Settings
    day: date
    known: Callable[[str], Described] | None = None

    @property
    def size(self) -> int:
        """About how many rows one page has; see `sheets`."""
        return self.settings.list_size

    @cached_property
    def described(self) -> Mapping[str, Described]:
        """All documents by their addresses, policies first, each by id."""
        if self.known:
            return {url: self.known(url) for url in self.library.said}
        calendar = self.settings.calendar()
        return {
            url: described(self.library, self.settings, calendar, self.day, self.library[url])
            for url in self.library.said
        }

    @cached_property
    def issued(self) -> Mapping[str, Described]:
        """The policies but drafts for comment, by their addresses."""
        said = self.library.said
        return {
            url: each for url, each in self.described.items() if url.startswith("policies/") and not said[url].draft
        }

    @cached_property
    def policies(self) -> tuple[Entry, ...]:
        """All published policies."""
        return newest_first([each.entry for each in self.issued.values()])

    @cached_property
    def interpretations(self) -> tuple[Entry, ...]:
        """All interpretations."""
        found = self.described.items()
        return newest_first([each.entry for url, each in found if url.startswith("interpretations/")])

    @cached_property
    def consultations(self) -> tuple[Entry, ...]:
        """All drafts for comment."""
        said = self.library.said
        return newest_first([each.entry for url, each in self.described.items() if said[url].draft])
