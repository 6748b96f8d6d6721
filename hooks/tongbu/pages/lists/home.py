"""The home page: is there something I should know, can I have my say, where is the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.vocabulary import ConsultationState
from tongbu.pages.addresses import interpretation_url
from tongbu.pages.columns import HOME
from tongbu.pages.consultation.rows import consultation_row
from tongbu.pages.lists import home_changes
from tongbu.pages.lists.entries import Entry
from tongbu.pages.lists.rows import Rows
from tongbu.pages.lists.ways import ways_in
from tongbu.pages.page import SitePage
from tongbu.pages.views.consultations import ConsultationRow
from tongbu.pages.views.home import HomeView, Invitation, Published
from tongbu.pages.views.parts import Link
from tongbu.settings import Settings

PUBLISHED = 4
BESIDE = 3
"""Interpretations told beside a policy."""

_CURRENT = (ConsultationState.UPCOMING, ConsultationState.OPEN)


def home_page(rows: Rows, doors: tuple[Link, ...] = ()) -> SitePage:
    """The page at the site's root; `doors` lead into 政务公开."""
    library, settings, day = rows.library, rows.settings, rows.day
    policies, interpretations, drafts = rows.policies, rows.interpretations, rows.consultations
    turns = home_changes.turns_around(rows.issued, day)
    published = tuple(_published(library, entry) for entry in policies[:PUBLISHED])
    told = {link.url for one in published for link in one.interpretations}
    view = HomeView(
        coming=tuple(home_changes.coming(turns, day)),
        recent=tuple(home_changes.recent(turns, day)),
        published=published,
        interpretations=tuple(entry for entry in interpretations if entry.url not in told)[:BESIDE],
        open=tuple(_invitations(library, drafts, settings, day)),
        upcoming=_rows(library, drafts, ConsultationState.UPCOMING, settings, day),
        answered=_rows(library, _answered(drafts), ConsultationState.ANSWERED, settings, day),
        past=_past(drafts),
        past_states=" ".join(state for state in ConsultationState if state not in _CURRENT),
        ways=ways_in(rows),
        examples=tuple(_examples(rows)),
        latest=max((entry.day for entry in (*policies, *interpretations, *drafts) if entry.day), default=""),
        policy_count=len(policies),
        interpretation_count=len(interpretations),
        consultation_count=len(drafts),
        doors=doors,
    )
    return SitePage(url="", template="home.html", title=settings.website.name or "首页", column=HOME, view=view)


def _document(library: Library, entry: Entry) -> Policy:
    return library.policies[entry.url.removeprefix("policies/").rstrip("/")]


def _published(library: Library, entry: Entry) -> Published:
    """A policy with its first interpretations, the earliest first."""
    readings = library.interpretations_of(_document(library, entry))
    links = tuple(
        Link(reading.meta.title, interpretation_url(reading), "、".join(form.value for form in reading.meta.forms))
        for reading in readings[:BESIDE]
    )
    return Published(entry, links, len(readings) - len(links))


def _invitations(library: Library, drafts: Iterable[Entry], settings: Settings, day: date) -> Iterator[Invitation]:
    """What one can answer, now or later, the soonest to close first."""
    lead = timedelta(days=settings.limits.closing_soon_days)
    rows = _rows(library, drafts, ConsultationState.OPEN, settings, day)
    for row in sorted(rows, key=lambda row: (row.entry.closes or "9999", row.entry.url)):
        closes = date.fromisoformat(row.entry.closes) if row.entry.closes else None
        soon, end = (closes - lead, closes + timedelta(days=1)) if closes else (date.max, date.max)
        yield Invitation(row, soon.isoformat(), end.isoformat(), shown=soon <= day < end)


def _rows(
    library: Library, drafts: Iterable[Entry], state: ConsultationState, settings: Settings, day: date
) -> tuple[ConsultationRow, ...]:
    """What is in a state, or comes to it."""
    here = (entry for entry in drafts if state in entry.coming)
    days = settings.limits.feedback_days
    return tuple(consultation_row(library, _document(library, entry), entry, state, day, days) for entry in here)


def _answered(drafts: Sequence[Entry]) -> list[Entry]:
    """The three latest answers, and those that are yet to come, the latest first."""
    state = ConsultationState.ANSWERED
    days = {entry.url: on for entry in drafts for on, turn in entry.states if turn == state}
    known = [entry for entry in drafts if entry.url in days and state in entry.coming]
    known.sort(key=lambda entry: (days[entry.url], entry.url), reverse=True)
    done = [entry for entry in known if entry.state == state][:3]
    return [entry for entry in known if entry in done or entry.state != state]


def _past(drafts: Sequence[Entry]) -> tuple[Entry, ...]:
    """The last that is over, and all that may take its place on a later day."""
    closed = sorted((entry for entry in drafts if entry.states), key=lambda entry: entry.closes, reverse=True)
    over = [entry for entry in closed if entry.state not in _CURRENT][:1]
    return tuple(entry for entry in closed if entry in over or entry.state in _CURRENT)


def _examples(rows: Rows) -> Iterator[str]:
    """A keyword and a number of policies that are there, the latest first."""
    yield from [word for entry in rows.policies if (word := rows.issued[entry.url].keyword)][:1]
    yield from [entry.number for entry in rows.policies if entry.number][:1]
