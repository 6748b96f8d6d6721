"""A legal text as a tree of values."""

from __future__ import annotations

from typing import Any

from tongbu.model.text import LegalText, Unit
from tongbu.open_data.shape import Text
from tongbu.pages.text.body import KINDS


def text_of(text: LegalText) -> Text:
    """The whole text, nothing of it left out.

    Its units are given as plain values, of which pydantic makes shapes itself at a fraction of what it costs to make
    each shape here.
    """
    signature = text.signature
    return Text.model_validate(
        {
            "notes": text.notes,
            "addressee": text.addressee,
            "units": [_unit(unit) for unit in text.units],
            "organs": signature.organs if signature else (),
            "signed": signature.date if signature else None,
        }
    )


def _unit(unit: Unit) -> dict[str, Any]:
    return {
        "level": KINDS[unit.level],
        "label": unit.label,
        "number": unit.ordinal,
        "title": unit.title,
        "text": unit.text,
        "anchor": unit.anchor,
        "children": [_unit(child) for child in unit.children],
    }
