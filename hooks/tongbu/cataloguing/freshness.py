"""How fresh a key column (重点领域专栏) is, on this site and in the counties'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tongbu.cataloguing.pages import Page, Pages
from tongbu.cataloguing.subjects import Subject, Subjects, listed
from tongbu.model.disclosure.county import CountyCatalogue
from tongbu.model.disclosure.key_column import KeyColumn
from tongbu.model.timeline import Timeline, Turn

_SOON = 0.8
"""The part of its limit after which a column is going to be stale: time to write something."""


class ColumnState(StrEnum):
    """How a column stands on a day."""

    FRESH = "更新正常"
    SOON = "临近超期"
    STALE = "更新超期"
    EMPTY = "空栏目"
    UNKNOWN = "没有数据"


@dataclass(frozen=True, slots=True)
class Filled:
    """What is in a column: documents newest first, pages that are there, those that are not, and the newest day."""

    documents: tuple[Subject, ...]
    pages: tuple[Page, ...]
    dead: tuple[Page, ...]
    newest: date | None
    limit: int

    @property
    def count(self) -> int:
        """How many documents and pages."""
        return len(self.documents) + len(self.pages)

    @property
    def states(self) -> Timeline[ColumnState]:
        """Its states by days; content without a day does not count as kept up, as the official check has it."""
        if not self.count:
            return Timeline((Turn(date.min, ColumnState.EMPTY),))
        if self.newest is None:
            return Timeline((Turn(date.min, ColumnState.STALE),))
        soon = self.newest + timedelta(int(self.limit * _SOON) + 1)
        stale = self.newest + timedelta(self.limit + 1)
        return Timeline(
            (
                Turn(date.min, ColumnState.FRESH),
                *((Turn(soon, ColumnState.SOON),) if soon < stale else ()),
                Turn(stale, ColumnState.STALE),
            )
        )


@dataclass(frozen=True, slots=True)
class CountyColumn:
    """A column at a county: its name there, what is in it; `filled` and `catalogue` are None where no file is there."""

    county: str
    catalogue: CountyCatalogue | None
    filled: Filled | None

    @property
    def states(self) -> Timeline[ColumnState]:
        """Its states by days."""
        return self.filled.states if self.filled else Timeline((Turn(date.min, ColumnState.UNKNOWN),))


def fill(column: KeyColumn, subjects: Subjects, pages: Pages, usual: int) -> Filled:
    """What is in a column on this site."""
    known = [pages.page(written) for written in column.pages]
    there = tuple(page for page in known if not page.fault)
    dead = tuple(page for page in known if page.fault)
    return _filled(column, subjects, there, dead, usual)


def at_counties(column: KeyColumn, counties: Mapping[str, CountyCatalogue], usual: int) -> Sequence[CountyColumn]:
    """The same column at each county that is to be looked at; pages cannot be told there, only documents."""
    found = []
    for county in column.counties:
        catalogue = counties.get(county)
        filled = _filled(column, Subjects(listed(catalogue.lists)), (), (), usual) if catalogue else None
        found.append(CountyColumn(county, catalogue, filled))
    return found


def _filled(
    column: KeyColumn, subjects: Subjects, pages: tuple[Page, ...], dead: tuple[Page, ...], usual: int
) -> Filled:
    documents = subjects.meant_by(column)
    days = [each for each in (*(one.published for one in documents), *(page.day for page in pages)) if each]
    return Filled(documents, pages, dead, max(days, default=None), column.limit(usual))
