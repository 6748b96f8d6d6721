"""The view of the overview of public consultations (意见征集)."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.lists.entries import Entry
from tongbu.pages.lists.facets import Facet
from tongbu.pages.views.parts import Link
from tongbu.pages.views.shelves import SearchWithin, Shelves


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a row says: `words` around an ISO `day`, which may be "".

    `count` is the number of days between `day` and the day of the build, None where it is not told; it follows the
    reader's day, within the words `before` and `after`. One that is `left` ends on its day.
    """

    words: str
    day: str = ""
    tail: str = ""
    count: int | None = None
    before: str = ""
    after: str = ""
    left: bool = False


@dataclass(frozen=True, slots=True)
class ConsultationRow:
    """A consultation as it stands in one section; `links` lead to what came of it."""

    entry: Entry
    facts: tuple[Fact, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """One section: every consultation that is or will be in a state, in the section's own order.

    `state` is "" for drafts without a notice, which have none; `id` is the section's permanent fragment identifier;
    `lead` says what stands here, `empty` what is said while nothing does; `count` is that of the day of the build,
    of which `more` are not among the rows.
    """

    id: str
    state: str
    heading: str
    lead: str
    empty: str
    rows: tuple[ConsultationRow, ...]
    count: int
    more: int = 0


@dataclass(frozen=True, slots=True)
class ResponseRow:
    """One line of the statistics, of the year of closing or of all: what is counted and its number in words."""

    name: str
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ResponseView:
    """How the bureau answered, as of a day in words; `rows` have the same cells."""

    day: str
    summary: tuple[str, ...]
    rows: tuple[ResponseRow, ...]


@dataclass(frozen=True, slots=True)
class ConsultationsView:
    """All consultations by what can be asked of them; `total` is their number.

    Where there are too many for one page, no `facets` narrow them; `shelves` are the plain pages that have all, and
    `within` is the search of them.
    """

    lead: str
    stages: tuple[Stage, ...]
    facets: tuple[Facet, ...]
    total: int
    response: ResponseView
    shelves: Shelves = ()
    within: SearchWithin | None = None
