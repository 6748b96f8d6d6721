"""Dates as the public reads them."""

from __future__ import annotations

from datetime import date


def iso(day: date | None) -> str:
    """2024-03-01, or "" for no date."""
    return day.isoformat() if day else ""


def spoken(day: date) -> str:
    """2024年3月1日."""
    return f"{day.year}年{day.month}月{day.day}日"


def clock(time: str | None) -> str:
    """A time of day (HH:MM) as a notice says it: 9时30分, 14时; "" where there is none."""
    if not time:
        return ""
    hours, minutes = time.split(":")
    return f"{int(hours)}时" + (f"{minutes}分" if int(minutes) else "")
