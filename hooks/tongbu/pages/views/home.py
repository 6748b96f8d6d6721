"""The view of the home page: what changed, what can be commented on, where the documents are."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.lists.entries import Entry
from tongbu.pages.views.consultations import ConsultationRow
from tongbu.pages.views.parts import Link


@dataclass(frozen=True, slots=True)
class ChangeOfState:
    """A policy whose standing changes: on the ISO day `day`, in the way that `word` says.

    It stands in its list from the ISO day `start` until before `end`; `shown` is whether that is so on the day of
    the build. `state` is the one it comes to.
    """

    day: str
    word: str
    state: str
    policy: Link
    start: str
    end: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Published:
    """A policy that was published lately, with its interpretations; `more` of them are on the policy's page."""

    entry: Entry
    interpretations: tuple[Link, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Invitation:
    """A consultation one can answer; from the ISO day `start` until before `end` it is about to close."""

    row: ConsultationRow
    start: str
    end: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Count:
    """How many documents there are from the ISO day `start` until before `end`; "" is without a limit."""

    number: int
    start: str
    end: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Way:
    """A way into a list that is narrowed by one value; `counts` are more than one where days change the number."""

    name: str
    url: str
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways by one facet, the useful order first; the list at `url` has those that are not shown here."""

    facet: str
    ways: tuple[Way, ...]
    url: str
    more: int = 0


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home page shows; every list holds more than it shows, so that it is right for some months.

    - `coming`, `recent`: changes of standing, the nearest to today first;
    - `published`: the latest policies; `interpretations`: the latest that are not told beside one of them;
    - `open`, `upcoming`, `answered`: consultations that are, or come to be, in that state;
    - `past`: those that are over, or will be, the last to close first, while in one of the states `past_states`;
    - `ways`: how to the documents; `examples`: words that a search finds;
    - `latest`: the ISO day of the latest publication, or ""; then how many documents there are;
    - `doors`: the pages of 政务公开, none where there are none.
    """

    coming: tuple[ChangeOfState, ...]
    recent: tuple[ChangeOfState, ...]
    published: tuple[Published, ...]
    interpretations: tuple[Entry, ...]
    open: tuple[Invitation, ...]
    upcoming: tuple[ConsultationRow, ...]
    answered: tuple[ConsultationRow, ...]
    past: tuple[Entry, ...]
    past_states: str
    ways: tuple[Ways, ...]
    examples: tuple[str, ...]
    latest: str
    policy_count: int
    interpretation_count: int
    consultation_count: int
    doors: tuple[Link, ...] = ()
