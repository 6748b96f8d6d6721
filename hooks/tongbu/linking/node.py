"""One thing in JSON-LD, without what is not known of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from tongbu.model.dates import iso

Node = Mapping[str, Any]

CONTEXT = "https://schema.org"


def node(kind: str, identity: str = "", **values: Any) -> dict[str, Any]:
    """A thing of a kind; values that are empty are left out, a list of one is that one."""
    found: dict[str, Any] = {"@type": kind}
    if identity:
        found["@id"] = identity
    for name, value in values.items():
        if isinstance(value, tuple | list):
            value = list(value)
            value = value[0] if len(value) == 1 else value
        if value or value == 0:
            found[name] = value
    return found


def moment(day: date | None, at: str | None = None) -> str:
    """The day, or its hour and minute in Beijing where they are known."""
    return f"{iso(day)}T{at}:00+08:00" if day and at else iso(day)
