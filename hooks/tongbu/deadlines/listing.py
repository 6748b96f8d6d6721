"""All deadlines of a site, from every subject, in order of day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from tongbu.cataloguing.keeping import Keeping
from tongbu.deadlines.annual_report import annual_report
from tongbu.deadlines.catalogue import catalogue
from tongbu.deadlines.consultations import consultations
from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.disclosure import disclosure
from tongbu.deadlines.emergencies import emergencies
from tongbu.deadlines.evaluations import evaluations
from tongbu.deadlines.hearings import hearings
from tongbu.deadlines.interpretations import interpretations
from tongbu.deadlines.key_columns import key_columns
from tongbu.deadlines.letters import letters
from tongbu.deadlines.questions import questions
from tongbu.deadlines.requests import requests
from tongbu.deadlines.responses import responses
from tongbu.deadlines.situation import Situation
from tongbu.deadlines.tasks import tasks
from tongbu.deadlines.validity import validity
from tongbu.deadlines.waivers import waived, waivers
from tongbu.model.calendar import WorkCalendar
from tongbu.model.disclosure import Disclosure
from tongbu.model.finding import Level
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.settings import Settings

SUBJECTS: tuple[Callable[[Situation], Iterable[Deadline]], ...] = (
    consultations,
    hearings,
    validity,
    evaluations,
    interpretations,
    disclosure,
    waivers,
    emergencies,
    annual_report,
    tasks,
    requests,
    catalogue,
    key_columns,
    letters,
    questions,
    responses,
)
_NONE = Disclosure()
_NOTHING_KEPT = Keeping()
_ORDER = {kind: place for place, kind in enumerate(DeadlineKind)}


def deadlines(
    library: Library,
    settings: Settings,
    calendar: WorkCalendar,
    today: date,
    disclosure: Disclosure = _NONE,
    asked: tuple[Policy | Interpretation, ...] | None = None,
    keeping: Keeping = _NOTHING_KEPT,
) -> tuple[Deadline, ...]:
    """What is to come from `today` on, and what is overdue: by day, then document.

    Past days that only passed, and duties that were met by `today`, are left out; so is what a rule asks for
    that the bureau has switched off. Where documents are `asked` about, only theirs and the bureau's own are told.
    What the catalogue and the key columns ask for is told of `keeping`.
    """
    situation = Situation(library, settings, calendar, today, disclosure, asked, keeping)
    found = (each for subject in SUBJECTS for each in subject(situation))
    owed = (each for each in found if each.day >= today or each.is_overdue(today))
    wanted = (each for each in owed if not each.rule or settings.level(each.rule, Level.WARNING) is not None)
    return tuple(
        sorted(waived(situation, wanted), key=lambda each: (each.day, each.document, _ORDER[each.kind], each.subject))
    )
