"""What rules work with, for pages that show what rules judge: both say the same because they ask the same."""

from __future__ import annotations

from tongbu.pages.desk import Desk
from tongbu.rules.rule import Context


def ruling(desk: Desk) -> Context:
    """The desk's project on its day as rules see it."""
    return Context(
        desk.library,
        desk.settings,
        desk.settings.calendar(),
        desk.day,
        desk.beside,
        desk.comparisons,
        desk.project.disclosure,
    )
