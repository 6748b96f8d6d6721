"""应急发布: what went out before its reviews were complete, as the public may read it on the page of rules."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.rules.review.asked import last_day, missing_stages
from tongbu.settings import Settings


@dataclass(frozen=True, slots=True)
class EmergencyView:
    """One document: who agreed and when, why, until when its reviews are made up for, and the stages still missing."""

    title: str
    url: str
    approver: str
    on: str
    reason: str
    until: str
    missing: tuple[str, ...]


def emergencies(library: Library, settings: Settings) -> tuple[EmergencyView, ...]:
    """All of them, the latest first."""
    documents = (library[one.url] for one in library.said.values() if one.haste)
    views = [view for document in documents if (view := _view(document, settings))]
    return tuple(sorted(views, key=lambda view: (view.on, view.url), reverse=True))


def _view(document: Policy | Interpretation, settings: Settings) -> EmergencyView | None:
    emergency = document.meta.emergency
    if emergency is None:
        return None
    return EmergencyView(
        document.meta.title,
        document.url,
        emergency.approver,
        emergency.on.isoformat(),
        emergency.reason,
        last_day(emergency, settings, settings.calendar()).isoformat(),
        tuple(missing_stages(document, settings)),
    )
