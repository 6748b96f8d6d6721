"""What other settings would change, as one JSON object that scripts rely on."""

from __future__ import annotations

import json
from typing import Any

import click

from tongbu.cli.verdicts import Verdict
from tongbu.cli.what_if import Comparison
from tongbu.model.finding import Level


def write(comparison: Comparison) -> None:
    """Print `settings`, `documents` and `summary`, and nothing else. Findings are those of `tongbu check`."""
    documents = [_document(each) for each in comparison.verdicts]
    summary = {
        "documents": len(documents),
        "verdicts": sum(each.before is not each.after for each in comparison.verdicts),
        "new_errors": comparison.new_errors,
    }
    settings = [{"key": key, "before": old, "after": new} for key, old, new in comparison.settings]
    told = {"settings": settings, "documents": documents, "summary": summary}
    click.echo(json.dumps(told, ensure_ascii=False, indent=2))


def _document(verdict: Verdict) -> dict[str, Any]:
    return {
        "path": verdict.path,
        "before": _word(verdict.before),
        "after": _word(verdict.after),
        "new": [each.as_json() for each in verdict.new],
        "gone": [each.as_json() for each in verdict.gone],
        "changed": [{"before": each.before.value, **each.finding.as_json()} for each in verdict.changed],
    }


def _word(level: Level | None) -> str:
    return level.value if level else "clean"
