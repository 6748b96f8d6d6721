"""Hearings (听证会): the days that their procedure sets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tongbu.deadlines.consultations import called_off
from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation
from tongbu.model.dates import clock
from tongbu.model.front_matter import Hearing
from tongbu.model.vocabulary import MatterType

_SOURCES = {
    MatterType.REGULATION: "《规章制定程序条例》（国务院令第322号）第十六条",
    MatterType.MAJOR_DECISION: "《重大行政决策程序暂行条例》（国务院令第713号）第十六条",
}
_ANNOUNCEMENT = "听证公告写明的安排"
_MATERIALS_DAYS = 7
"""重大行政决策: the papers reach those who take part at the latest so many days before."""


def hearings(situation: Situation) -> Iterator[Deadline]:
    """Every step of every hearing; none that falls after the consultation was called off."""
    for draft, notice in situation.notices():
        if notice.hearing is None:
            continue
        source = _SOURCES.get(notice.matter, _ANNOUNCEMENT)
        for kind, day, what in _steps(notice.hearing, notice.matter):
            if called_off(notice, day):
                continue
            held = kind is DeadlineKind.HEARING
            yield situation.about(
                draft,
                kind,
                day,
                what,
                source,
                time=(notice.hearing.time or "") if held else "",
                place=notice.hearing.place if held else "",
            )


def _steps(hearing: Hearing, matter: MatterType) -> Iterator[tuple[DeadlineKind, date, str]]:
    if hearing.register_by:
        yield DeadlineKind.REGISTRATION, hearing.register_by, "听证会报名的最后一天（含当日）；报名以后确定听证参加人。"
    if hearing.participants:
        yield DeadlineKind.PARTICIPANTS, hearing.participants, "向社会公布听证参加人名单。"
    if hearing.materials:
        yield DeadlineKind.MATERIALS, hearing.materials, "把听证会材料送达听证参加人。"
    elif matter is MatterType.MAJOR_DECISION:
        last = hearing.on - timedelta(_MATERIALS_DAYS)
        what = f"听证会召开{_MATERIALS_DAYS}日前，把听证会材料送达听证参加人。"
        yield DeadlineKind.MATERIALS, last, what
    yield DeadlineKind.HEARING, hearing.on, f"{clock(hearing.time)}在{hearing.place}举行听证会。"
