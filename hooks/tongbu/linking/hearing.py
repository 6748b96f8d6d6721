"""A public hearing (听证会) on a draft as schema.org's Event."""

from __future__ import annotations

from typing import Any

from tongbu.linking.legislation import Describing
from tongbu.linking.node import moment, node
from tongbu.linking.publishing import organ
from tongbu.model.policy import Policy


def hearing(context: Describing, draft: Policy) -> dict[str, Any] | None:
    """The hearing of a consultation that goes on or went its way; None without one, or where it was called off."""
    notice = draft.meta.consultation
    if notice is None or notice.hearing is None:
        return None
    held, publisher = notice.hearing, context.publisher
    if notice.termination and notice.termination.on <= held.on:
        return None
    return node(
        "Event",
        publisher.permanent(f"{draft.url}#hearing"),
        name=f"{draft.named}听证会",
        startDate=moment(held.on, held.time),
        location=node("Place", name=held.place, address=held.place),
        organizer=organ(draft.meta.issuer or context.settings.organisation.name, context.settings, publisher),
        eventAttendanceMode="https://schema.org/OfflineEventAttendanceMode",
        about={"@id": publisher.permanent(draft.url)},
        url=publisher.address(draft.url),
    )
