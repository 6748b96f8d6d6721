"""A comparison for scripts: the object that `tongbu compare --format json` promises."""

from __future__ import annotations

import json
from typing import Any

from tongbu.comparing import Comparison, Division, Replacement, Row
from tongbu.model.text import Unit


def as_json(comparison: Comparison) -> str:
    """Titles, every row and a summary.

    A row says `part`, `corrected` and `reason` only where they hold; `outside`, `divisions` and `replacements`
    are lists, empty where there is nothing to say.
    """
    value = {
        "old": comparison.old_title,
        "new": comparison.new_title,
        "rows": [_row(row) for row in comparison.rows],
        "summary": {change.value: count for change, count in comparison.summary().items()},
        "outside": [_row(row) for row in comparison.outside],
        "divisions": [_division(each) for each in comparison.divisions],
        "replacements": [_replacement(each) for each in comparison.replacements],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _row(row: Row) -> dict[str, Any]:
    value: dict[str, Any] = {
        "old": [unit.label for unit in row.old],
        "new": [unit.label for unit in row.new],
        "relation": row.relation.value,
        "similarity": row.similarity,
        "extent": row.extent.value,
    }
    held = {"part": row.part, "corrected": row.corrected, "reason": row.reason}
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
