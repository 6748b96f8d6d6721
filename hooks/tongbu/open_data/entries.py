"""Documents of the library become rows of lists."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from tongbu.model.consultation import consultation_stages
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.model.theme_codes import theme_code, theme_name
from tongbu.model.timeline import Timeline
from tongbu.open_data.describing import Describing
from tongbu.open_data.entry import ConsultationEntry, InterpretationEntry, PolicyEntry
from tongbu.open_data.shape import Turn
from tongbu.pages.machine_addresses import api_url

S = TypeVar("S", bound=StrEnum)


def policy_values(context: Describing, policy: Policy) -> dict[str, Any]:
    """The fields of a policy's row."""
    meta = policy.meta
    return {
        **_common(context, policy),
        **_timeline(context.library.standing(policy), context.day),
        **_theme(meta.theme),
        "issuer": meta.issuer,
        "number": meta.number,
        "index_number": meta.index_number,
        "register_number": meta.register_number,
        "category": meta.category.value,
        "genre": meta.genre.value if meta.genre else "",
        "joint_issuers": meta.joint_issuers,
        "openness": meta.openness.value if meta.openness else "",
        "drafted": meta.drafted,
        "effective": meta.effective,
        "expires": meta.expires,
    }


def consultation_values(context: Describing, draft: Policy) -> dict[str, Any]:
    """The fields of a consultation's row."""
    meta, notice = draft.meta, draft.meta.consultation
    stages = consultation_stages(notice, context.settings.limits.feedback_days) if notice else None
    return {
        **_common(context, draft),
        **(_timeline(stages, context.day) if stages else {}),
        **_theme(meta.theme),
        "issuer": meta.issuer,
        "matter": notice.matter.value if notice else "",
        "opens": notice.opens if notice else None,
        "closes": notice.closes if notice else None,
    }


def interpretation_values(context: Describing, reading: Interpretation) -> dict[str, Any]:
    """The fields of an interpretation's row."""
    meta = reading.meta
    relations = context.library.relations_from(reading)
    return {
        **_common(context, reading),
        "issuer": meta.unit,
        "forms": tuple(form.value for form in meta.forms),
        "stage": meta.stage.value,
        "subjects": tuple(relation.target_id or relation.written for relation in relations),
    }


def policy_entry(context: Describing, policy: Policy) -> PolicyEntry:
    """The row of a policy."""
    return PolicyEntry(**policy_values(context, policy))


def consultation_entry(context: Describing, draft: Policy) -> ConsultationEntry:
    """The row of a consultation."""
    return ConsultationEntry(**consultation_values(context, draft))


def interpretation_entry(context: Describing, reading: Interpretation) -> InterpretationEntry:
    """The row of an interpretation."""
    return InterpretationEntry(**interpretation_values(context, reading))


def _common(context: Describing, document: Policy | Interpretation) -> dict[str, Any]:
    meta = document.meta
    return {
        "id": document.id,
        "title": meta.title,
        "url": context.address(document.url),
        "api": context.address(api_url(document)),
        "summary": meta.summary,
        "keywords": meta.keywords,
        "published": meta.published,
    }


def _theme(theme: str) -> dict[str, Any]:
    return {"theme": theme, "theme_code": theme_code(theme_name(theme)) if theme else ""}


def _timeline(timeline: Timeline[S], day: date) -> dict[str, Any]:
    """A turn whose day is not known (date.max) is left out: it has not come, and nobody can say when it will."""
    turns = tuple(
        Turn(on=turn.on if turn.on != date.min else None, state=turn.state.value, by=turn.by)
        for turn in timeline.turns
        if turn.on != date.max
    )
    return {"state": timeline.at(day).state.value, "timeline": turns}
