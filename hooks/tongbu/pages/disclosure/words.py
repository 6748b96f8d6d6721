"""Figures and people's own words as pages on letters and questions show them."""

from __future__ import annotations

from tongbu.model.persons import without_persons


def percent(share: float | None) -> str:
    """A share with one decimal, cut and never rounded up to all; — where there is none."""
    if share is None:
        return "—"
    tenths = int(share * 1000 + 1e-9)
    return f"{tenths // 10}{f'.{tenths % 10}' if tenths % 10 else ''}%"


def working_days(days: float | None) -> str:
    """3个工作日; — where there is none."""
    return "—" if days is None else f"{days:g}个工作日"


def paragraphs(words: str) -> tuple[str, ...]:
    """What somebody wrote, line by line, every name in it masked but for the surname."""
    return tuple(line.strip() for line in without_persons(words).splitlines() if line.strip())
