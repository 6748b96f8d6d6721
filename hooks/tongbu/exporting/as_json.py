"""A comparison for scripts: the object that `tongbu compare --format json` promises."""

from __future__ import annotations

import json
from typing import Any

from tongbu.comparing import Annex, Comparison, Division, Place, Replacement, Row
from tongbu.model.text import Unit


def as_json(comparison: Comparison) -> str:
    """Titles, every row and a summary.

    A row says `part`, `corrected`, `aside` and `reason` only where they hold, and `place` only where it stands in no
    rules: notice, decree, remark or annex; `aside` says that nothing changed in what only goes with the rules, or that
    one text has nothing of the kind. `outside`, `divisions` and `replacements` are lists, empty where there is nothing
    to say; `annexes` stands there only where attachments changed.
    """
    value: dict[str, Any] = {
        "old": comparison.old_title,
        "new": comparison.new_title,
        "rows": [_row(row) for row in comparison.rows],
        "summary": {change.value: count for change, count in comparison.summary().items()},
        "outside": [_row(row) for row in comparison.outside],
        "divisions": [_division(each) for each in comparison.divisions],
        "replacements": [_replacement(each) for each in comparison.replacements],
    }
    if comparison.annexes:
        value["annexes"] = [_annex(each) for each in comparison.annexes]
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _row(row: Row) -> dict[str, Any]:
    value: dict[str, Any] = {
        "old": [unit.label for unit in row.old],
        "new": [unit.label for unit in row.new],
        "relation": row.relation.value,
        "similarity": row.similarity,
        "extent": row.extent.value,
    }
    place = "" if row.place is Place.RULES else row.place.name.lower()
    held = {"place": place, "aside": row.aside, "part": row.part, "corrected": row.corrected, "reason": row.reason}
    return {**value, **{key: word for key, word in held.items() if word}}


def _division(division: Division) -> dict[str, Any]:
    return {
        "old": _heading(division.old),
        "new": _heading(division.new),
        "relation": division.relation.value,
        "first": division.first,
    }


def _heading(unit: Unit | None) -> dict[str, str] | None:
    return {"label": unit.label, "title": unit.title} if unit else None


def _replacement(replacement: Replacement) -> dict[str, Any]:
    return {"old": replacement.old, "new": replacement.new, "count": replacement.count}


def _annex(annex: Annex) -> dict[str, str]:
    return {"name": annex.name, "relation": annex.relation.value}
