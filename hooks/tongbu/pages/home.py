"""The home page: where is the document, is there something I should know, can I have my say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tongbu.model.library import Library
from tongbu.model.theme_codes import theme_code
from tongbu.model.vocabulary import ConsultationState, PolicyState
from tongbu.pages.columns import HOME
from tongbu.pages.entries import Entry
from tongbu.pages.listing import Shelf, consultation_entries, interpretation_entries, policy_entries
from tongbu.pages.page import SitePage
from tongbu.settings import Settings

SHOWN = 6
RECENT = timedelta(days=400)
SOON = timedelta(days=92)

_CURRENT = (ConsultationState.UPCOMING, ConsultationState.OPEN)
_WORDS = {
    PolicyState.IN_FORCE: "施行",
    PolicyState.AMENDED: "修改",
    PolicyState.REPEALED: "废止",
    PolicyState.EXPIRED: "失效",
}


@dataclass(frozen=True, slots=True)
class ChangeOfState:
    """A policy whose standing changed lately or will change soon; `word` says how, `upcoming` that it will."""

    day: str
    word: str
    title: str
    url: str
    upcoming: bool


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home page shows.

    `current` are the consultations that are or will be open, the soonest to close first: the reader's
    day decides which of them can be answered. `past` are the latest of the others and those that may be so by
    then, newest first; three of them are shown, and only while they are in one of `past_states`.
    """

    policies: tuple[Entry, ...]
    interpretations: tuple[Entry, ...]
    current: tuple[Entry, ...]
    past: tuple[Entry, ...]
    past_states: str
    changes: tuple[ChangeOfState, ...]
    themes: tuple[Shelf, ...]
    policy_count: int
    interpretation_count: int


def home_page(library: Library, settings: Settings, day: date) -> SitePage:
    """The page at the site's root."""
    policies = policy_entries(library, day)
    interpretations = interpretation_entries(library)
    consultations = consultation_entries(library, settings, day)
    current = [entry for entry in consultations if entry.state in _CURRENT]
    view = HomeView(
        policies=policies[:SHOWN],
        interpretations=interpretations[:SHOWN],
        current=tuple(sorted(current, key=lambda entry: (entry.closes, entry.url))),
        past=_past(consultations),
        past_states=" ".join(state for state in ConsultationState if state not in _CURRENT),
        changes=tuple(_changes(library, day))[:SHOWN],
        themes=_themes(policies),
        policy_count=len(policies),
        interpretation_count=len(interpretations),
    )
    return SitePage(url="", template="home.html", title=settings.website.name or "首页", column=HOME, view=view)


def _past(consultations: Sequence[Entry]) -> tuple[Entry, ...]:
    """The three latest that are over, and all that may take their place on a later day."""
    over = [entry for entry in consultations if entry.states and entry.state not in _CURRENT][:3]
    return tuple(entry for entry in consultations if entry in over or entry.state in _CURRENT)


def _changes(library: Library, day: date) -> Iterator[ChangeOfState]:
    """Changes of standing around a day, the latest first."""
    found = [
        (turn.on, _WORDS[turn.state], policy)
        for policy in library.policies.values()
        if not policy.is_draft
        for turn in library.standing(policy).turns
        if turn.state in _WORDS and day - RECENT <= turn.on <= day + SOON
    ]
    for on, word, policy in sorted(found, key=lambda change: (change[0], change[2].id), reverse=True):
        yield ChangeOfState(on.isoformat(), word, policy.meta.title, f"policies/{policy.id}/", upcoming=on > day)


def _themes(policies: tuple[Entry, ...]) -> tuple[Shelf, ...]:
    counts = Counter(theme for entry in policies for theme in entry.values("主题分类"))
    order = sorted(counts, key=lambda theme: (-counts[theme], theme))
    return tuple(Shelf(theme, f"policies/theme/{theme_code(theme)}/", counts[theme]) for theme in order)
