"""Whether each item of a catalogue is disclosed, and in time (应公开尽公开)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from tongbu.cataloguing.data_pages import DataPage
from tongbu.cataloguing.pages import Page, Pages
from tongbu.cataloguing.subjects import Subject, Subjects
from tongbu.model.calendar import WorkCalendar, WorkingDays
from tongbu.model.disclosure.catalogue import CatalogueItem, CatalogueVersion
from tongbu.model.timeline import Timeline, Turn


class ItemState(StrEnum):
    """How an item stands on a day, computed and never typed."""

    DISCLOSED = "已公开"
    LATE = "公开逾期"
    STALE = "超期未更新"
    MISSING = "未公开"
    PENDING = "未到公开时间"
    NONE_HERE = "本机关无此项"

    @property
    def is_owed(self) -> bool:
        """Whether it ought to be disclosed by now."""
        return self not in (ItemState.PENDING, ItemState.NONE_HERE)

    @property
    def is_there(self) -> bool:
        """Whether it is disclosed, in time or not."""
        return self in (ItemState.DISCLOSED, ItemState.LATE, ItemState.STALE)


@dataclass(frozen=True, slots=True)
class Delay:
    """A document that was disclosed later than its item allows: so many working days after it was formed."""

    subject: Subject
    workdays: int
    provisional: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """What an item comes to.

    - `documents`: those that its query means, newest first; `pages`: those it is bound to, as written;
    - `late`: documents that came late; `newest`: the day of the newest of all, None where none is known;
    - `stale_from`: the day from which it is out of date unless something new comes, None where that cannot be;
      `stale_provisional` where counting up to it touched a year without an official arrangement;
    - `undated`: pages that have to be kept up to date, and have no day by which to tell;
    - `states`: how it stands from which day on.
    """

    item: CatalogueItem
    position: int
    documents: tuple[Subject, ...] = ()
    pages: tuple[Page, ...] = ()
    late: tuple[Delay, ...] = ()
    newest: date | None = None
    stale_from: date | None = None
    stale_provisional: bool = False
    undated: tuple[Page, ...] = ()
    states: Timeline[ItemState] = field(default_factory=lambda: Timeline((Turn(date.min, ItemState.MISSING),)))

    @property
    def dead(self) -> tuple[Page, ...]:
        """The pages that are not there."""
        return tuple(page for page in self.pages if page.fault)

    @property
    def count(self) -> int:
        """How many documents and pages there are."""
        return len(self.documents) + len(self.pages) - len(self.dead)

    def state(self, day: date) -> ItemState:
        """How it stands on a day."""
        return self.states.at(day).state


@dataclass(frozen=True, slots=True)
class Completeness:
    """应公开尽公开 as numbers: items that ought to be disclosed, that are, and that are in time and up to date."""

    owed: int
    there: int
    in_time: int

    @classmethod
    def of(cls, states: Iterable[ItemState]) -> Completeness:
        """Count states."""
        found = [state for state in states if state.is_owed]
        return cls(len(found), sum(state.is_there for state in found), found.count(ItemState.DISCLOSED))

    @property
    def share(self) -> float:
        """The part that is disclosed, 1 where nothing is owed."""
        return self.there / self.owed if self.owed else 1.0


@dataclass(frozen=True)
class Circumstances:
    """What coverage depends on besides the catalogue: what is disclosed, where pages lead, and how days are counted.

    `since` is the day from which delays count: that of the first catalogue; `usual` are the working days for all.
    """

    subjects: Subjects
    pages: Pages
    calendar: WorkCalendar
    since: date
    usual: int

    def cover(self, version: CatalogueVersion) -> tuple[Coverage, ...]:
        """Each item of a version in its order."""
        return tuple(self._cover(item, position) for position, item in enumerate(version.rows))

    def _cover(self, item: CatalogueItem, position: int) -> Coverage:
        if item.none_here:
            return Coverage(item, position, states=Timeline((Turn(date.min, ItemState.NONE_HERE),)))
        documents = self.subjects.meant_by(item)
        pages = tuple(self.pages.page(written) for written in item.pages)
        late = tuple(self._late(item, documents))
        days = [each for each in (*(one.published for one in documents), *(page.day for page in pages)) if each]
        newest = max(days, default=None)
        alive = any(page.living for page in pages if not page.fault)
        undated = tuple(page for page in pages if not (page.fault or page.day or page.living))
        undated = undated if item.cycle.days and newest is None and not alive else ()
        last = None if alive else self._last(item, newest)
        found = Coverage(
            item,
            position,
            documents,
            pages,
            late,
            newest,
            last.end + timedelta(1) if last else None,
            last is not None and last.provisional,
            undated,
        )
        return _with_states(found)

    def _late(self, item: CatalogueItem, documents: Iterable[Subject]) -> Iterable[Delay]:
        limit = item.limit(self.usual)
        for subject in documents:
            if subject.formed is None or subject.published is None or subject.published < self.since:
                continue
            taken = self.calendar.between(subject.formed, subject.published)
            if taken.days > limit:
                yield Delay(subject, taken.days, taken.provisional)

    def _last(self, item: CatalogueItem, newest: date | None) -> WorkingDays | None:
        """The last day on which what the new cycle brings may still be disclosed."""
        if item.cycle.days is None or newest is None:
            return None
        end = newest + timedelta(item.cycle.days)
        return self.calendar.after(end, item.limit(self.usual))


def _with_states(found: Coverage) -> Coverage:
    item = found.item
    there = not found.dead and (bool(found.documents) or bool(found.pages))
    if not there:
        turns = [Turn(date.min, ItemState.MISSING)]
        if item.due:
            turns = [Turn(date.min, ItemState.PENDING), Turn(item.due + timedelta(1), ItemState.MISSING)]
    elif found.undated:
        turns = [Turn(date.min, ItemState.STALE)]
    else:
        turns = [Turn(date.min, ItemState.LATE if found.late else ItemState.DISCLOSED)]
        if found.stale_from:
            turns.append(Turn(found.stale_from, ItemState.STALE))
    return replace(found, states=Timeline(tuple(turns)))


def outside(coverages: Iterable[Coverage], subjects: Iterable[Subject]) -> tuple[Subject, ...]:
    """The documents that are disclosed and that no item of the catalogue means."""
    listed = {subject.address for coverage in coverages for subject in coverage.documents}
    bound = _bound(coverages)
    return tuple(one for one in subjects if one.address not in listed and one.address.strip("/") not in bound)


def pages_outside(coverages: Iterable[Coverage], pages: Iterable[DataPage]) -> tuple[DataPage, ...]:
    """The pages of data to which no item of the catalogue leads."""
    bound = _bound(coverages)
    return tuple(page for page in pages if bound.isdisjoint(page.places))


def _bound(coverages: Iterable[Coverage]) -> frozenset[str]:
    """Where the items' addresses lead on the site."""
    return frozenset(page.place for coverage in coverages for page in coverage.pages if not page.fault)
