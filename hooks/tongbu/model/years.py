"""Years added to a day, as periods of validity are counted."""

from __future__ import annotations

from datetime import date


def add_years(day: date, years: int) -> date:
    """The same day some years later; 29 February becomes 28 February where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
