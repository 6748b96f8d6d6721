"""How long the public must be given to comment, by kind of matter (事项类型)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from tongbu.model.calendar import WorkCalendar
from tongbu.model.vocabulary import MatterType
from tongbu.settings import Limits, MinimumPeriod


@dataclass(frozen=True, slots=True)
class Period:
    """A period for comment against the least one; the first day is not counted.

    `given` is in the unit of `least`; `earliest` is the first lawful last day; `provisional` where the count
    touches a year without an official arrangement of working days.
    """

    least: MinimumPeriod
    given: int
    earliest: date
    provisional: bool

    @property
    def is_short(self) -> bool:
        """Whether less is given than must be."""
        return self.given < self.least.days


def least_period(limits: Limits, matter: MatterType) -> MinimumPeriod:
    """The least period that the bureau's settings ask for a kind of matter."""
    return {
        MatterType.REGULATION: limits.comment_regulation,
        MatterType.MAJOR_DECISION: limits.comment_decision,
        MatterType.NORMATIVE: limits.comment_normative,
        MatterType.OTHER: limits.comment_other,
    }[matter]


def period(opens: date, closes: date, least: MinimumPeriod, calendar: WorkCalendar) -> Period:
    """What is given from `opens` to `closes`, counted as `least` counts."""
    if least.unit != "工作日":
        return Period(least, (closes - opens).days, opens + timedelta(least.days), provisional=False)
    counted, earliest = calendar.between(opens, closes), calendar.after(opens, least.days)
    return Period(least, counted.days, earliest.end, counted.provisional or earliest.provisional)


def in_words(least: MinimumPeriod) -> str:
    """The least period as notices write it: 30日, 7个工作日."""
    return f"{least.days}{'个工作日' if least.unit == '工作日' else least.unit}"
