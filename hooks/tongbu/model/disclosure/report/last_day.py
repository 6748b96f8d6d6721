"""By when the report of a year is to be published."""

from __future__ import annotations

from datetime import date


def last_day(year: int, organisation: str) -> date:
    """By which day the report of a year is to be published (条例第四十九条).

    That is 31 January of the next year for a department, 31 March for the report of a government.
    """
    return date(year + 1, 3, 31) if organisation.endswith("人民政府") else date(year + 1, 1, 31)
