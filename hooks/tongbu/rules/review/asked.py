"""Of which documents reviews and an approval are asked, and until when they may be made up for."""

from __future__ import annotations

from datetime import date

from tongbu.model import reviewing
from tongbu.model.calendar import WorkCalendar
from tongbu.model.front_matter import Emergency
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.rules.rule import Context
from tongbu.settings import Settings


def is_asked(settings: Settings, document: Policy | Interpretation) -> bool:
    """Whether the bureau has set a day from which on everything is to be reviewed and approved, and this is not exempt.

    A document is exempt that says it was published before that day, and that the settings name where they name any:
    authors write the day, so that what is exempt is told on the page of rules.
    """
    asked, published = settings.reviewing, document.meta.published
    if asked.since is None:
        return False
    return published is None or published >= asked.since or not _is_named(document, asked.earlier)


def _is_named(document: Policy | Interpretation, named: tuple[str, ...] | None) -> bool:
    """Whether a document is among those named by path or, with a `/` at the end, by folder; None names all."""
    path = document.source.path
    return named is None or any(path == each or (each.endswith("/") and path.startswith(each)) for each in named)


def last_day(emergency: Emergency, settings: Settings, calendar: WorkCalendar) -> date:
    """The last day for making up for the reviews of an emergency publication: the author may shorten the term only."""
    return reviewing.last_day(emergency, settings.limits.emergency_workdays, calendar)


def longest_term(emergency: Emergency, settings: Settings, calendar: WorkCalendar) -> date:
    """The last day that the bureau's limit allows, whatever the document says."""
    return reviewing.longest_term(emergency, settings.limits.emergency_workdays, calendar)


def is_deferred(context: Context, document: Policy | Interpretation) -> bool:
    """Whether the document is an emergency publication whose reviews need not be complete yet."""
    emergency = document.meta.emergency
    return emergency is not None and context.today <= last_day(emergency, context.settings, context.calendar)


def missing_stages(document: Policy | Interpretation, settings: Settings) -> list[str]:
    """The stages that the bureau asks for and the document's record does not have."""
    return reviewing.missing_stages(document.meta, settings.reviewing.stages)
