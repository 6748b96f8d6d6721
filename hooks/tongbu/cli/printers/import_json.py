"""What an import did, as one JSON object: a contract that scripts rely on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import click

from tongbu.importing.deriving.field import Field
from tongbu.importing.drafting import Draft
from tongbu.importing.importing import Refusal, Result


def write(results: Sequence[Result], problem: str, *, written: bool) -> None:
    """`{"written": …, "problem": …, "documents": […], "refused": […]}`."""
    told = {
        "written": written,
        "problem": problem,
        "documents": [_document(each) for each in results if isinstance(each, Draft)],
        "refused": [_refusal(each) for each in results if isinstance(each, Refusal)],
    }
    click.echo(json.dumps(told, ensure_ascii=False, indent=2))


def _document(made: Draft) -> dict[str, Any]:
    return {
        "source": made.source,
        "path": made.path,
        "files": sorted(made.files),
        "words": made.words,
        "fields": [_field(field) for field in made.fields],
        "missing": list(made.missing),
        "lost": [{"source": each.source, "written": each.written, "after": each.after} for each in made.lost],
        "notices": [
            {"outcome": each.outcome.value, "place": each.place, "message": each.message, "words": each.words}
            for each in made.notices
        ],
    }


def _field(field: Field) -> dict[str, Any]:
    shown: Any = list(field.value) if isinstance(field.value, tuple) else field.shown
    return {
        "key": field.key,
        "value": shown,
        "certainty": field.certainty.value,
        "confidence": field.certainty.degree,
        "confirm": field.certainty.needs_confirmation,
        "reason": field.reason,
        "words": field.words,
    }


def _refusal(refused: Refusal) -> dict[str, str]:
    return {"source": refused.source, "message": refused.message, "advice": refused.advice}
