"""The days of a consultation that begins today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tongbu.consulting.periods import in_words, least_period, period
from tongbu.model.vocabulary import MatterType, PolicyCategory
from tongbu.settings import Settings

_MATTERS = {
    PolicyCategory.REGULATION: MatterType.REGULATION,
    PolicyCategory.NORMATIVE: MatterType.NORMATIVE,
    PolicyCategory.OTHER: MatterType.OTHER,
    PolicyCategory.DRAFT: MatterType.OTHER,
}


@dataclass(frozen=True, slots=True)
class Notice:
    """What the notice says: `closes` is the first lawful last day, `least` the least period in words.

    `provisional` where the count touches a year without an official arrangement of working days.
    """

    matter: MatterType
    opens: date
    closes: date
    least: str
    provisional: bool


def notice(category: PolicyCategory, settings: Settings, today: date) -> Notice:
    """A consultation on a document of a category, open from today for the least period."""
    matter = _MATTERS[category]
    least = least_period(settings.limits, matter)
    counted = period(today, today, least, settings.calendar())
    return Notice(matter, today, counted.earliest, in_words(least), counted.provisional)
