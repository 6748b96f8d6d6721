"""Figures in words."""

from __future__ import annotations


def percent(share: float | None) -> str:
    """A share with one decimal, cut and never rounded up to all; — where there is none."""
    if share is None:
        return "—"
    tenths = int(share * 1000 + 1e-9)
    return f"{tenths // 10}{f'.{tenths % 10}' if tenths % 10 else ''}%"


def working_days(days: float | None) -> str:
    """3个工作日; — where there is none."""
    return "—" if days is None else f"{days:g}个工作日"
