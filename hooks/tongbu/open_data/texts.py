"""A legal text as a tree of values."""

from __future__ import annotations

from tongbu.model.text import LegalText, Unit
from tongbu.open_data.shape import Text, TextUnit
from tongbu.pages.text.body import KINDS


def text_of(text: LegalText) -> Text:
    """The whole text, nothing of it left out."""
    signature = text.signature
    return Text(
        notes=text.notes,
        addressee=text.addressee,
        units=tuple(_unit(unit) for unit in text.units),
        organs=signature.organs if signature else (),
        signed=signature.date if signature else None,
    )


def _unit(unit: Unit) -> TextUnit:
    return TextUnit(
        level=KINDS[unit.level],
        label=unit.label,
        number=unit.ordinal,
        title=unit.title,
        text=unit.text,
        anchor=unit.anchor,
        children=tuple(_unit(child) for child in unit.children),
    )
