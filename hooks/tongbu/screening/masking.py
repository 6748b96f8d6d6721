"""Showing what was found without telling it: `138****5678`."""

from __future__ import annotations

from tongbu.model.sensitive import SensitiveKind
from tongbu.screening.finding import Found, find_personal

_HIDDEN = "****"


def masked(found: Found) -> str:
    """The find as a message may show it: its first three and last two characters at most; a mark as it is.

    Of a mobile telephone the last four are shown, as offices do (138****5678); of a home only how it begins.
    """
    own = found.read
    if found.kind.is_mark:
        return own.strip()
    if found.kind is SensitiveKind.EMAIL:
        name, _, domain = own.partition("@")
        return f"{name[:1] if len(name) > 2 else ''}***@{domain}"
    if found.kind is SensitiveKind.ADDRESS:
        return f"{own[:2]}{_HIDDEN}"
    shown = 3 if len(own) > 8 else 1
    return f"{own[:shown]}{_HIDDEN}{own[-4 if found.kind is SensitiveKind.MOBILE else -2 :]}"


def redacted(text: str) -> str:
    """The text with every piece of personal data in it masked."""
    for found in reversed(list(find_personal(text))):
        text = f"{text[: found.start]}{masked(found)}{text[found.end :]}"
    return text
