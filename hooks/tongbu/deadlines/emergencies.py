"""An emergency publication (应急发布) is reviewed within its term: after it the gate stops the whole site."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation
from tongbu.model.reviewing import last_day, missing_stages

_SOURCE = "本系统规定：应急发布应当登记、公开，限期补审"


def emergencies(situation: Situation) -> Iterator[Deadline]:
    """One for each emergency publication whose reviews are not complete; none once they are."""
    settings, calendar = situation.settings, situation.calendar
    for document in situation.documents():
        emergency = document.meta.emergency
        if emergency is None or not (missing := missing_stages(document.meta, settings.reviewing.stages)):
            continue
        workdays = settings.limits.emergency_workdays
        day = last_day(emergency, workdays, calendar)
        yield situation.about(
            document,
            DeadlineKind.REVIEW,
            day,
            f"补齐审核：{'、'.join(missing)}。过了这一天，检查停下来，网站不再更新。",
            _SOURCE,
            rule="REV007",
            provisional=calendar.after(emergency.on, workdays).provisional,
            how="补做审核，登记“审核”，再运行 tongbu sign；不能补审的，撤下文件。",
        )
