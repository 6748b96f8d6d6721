"""The documents that a letter or a question names, as links."""

from __future__ import annotations

from collections.abc import Iterable

from tongbu.model.disclosure.mention import Place, find
from tongbu.model.policy import Policy
from tongbu.model.titles import in_title_marks
from tongbu.pages.desk import Desk
from tongbu.pages.views.parts import Link


def subject_links(desk: Desk, places: Iterable[Place]) -> tuple[Link, ...]:
    """Each document once, under its title; what the site does not have is left out."""
    found: dict[str, Link] = {}
    for place in places:
        document = find(desk.library, place.document)
        if document is not None:
            number = document.meta.number if isinstance(document, Policy) else ""
            found.setdefault(document.url, Link(in_title_marks(document.meta.title), document.url, number))
    return tuple(found.values())
