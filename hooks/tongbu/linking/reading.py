"""An interpretation (政策解读) as schema.org's Article, about the policies it explains."""

from __future__ import annotations

from typing import Any

from tongbu.linking.legislation import Describing
from tongbu.linking.node import moment, node
from tongbu.linking.publishing import LANGUAGE, organ, organisation_id
from tongbu.model.interpretation import Interpretation
from tongbu.model.reference import RelationKind


def article(context: Describing, reading: Interpretation) -> dict[str, Any]:
    """The interpretation; documents elsewhere that it explains are named by their address."""
    meta, publisher = reading.meta, context.publisher
    return node(
        "Article",
        publisher.permanent(reading.url),
        url=publisher.address(reading.url),
        headline=meta.title,
        articleSection="政策解读",
        genre=[form.value for form in meta.forms],
        abstract=meta.summary,
        keywords=list(meta.keywords),
        inLanguage=LANGUAGE,
        datePublished=moment(meta.published, meta.published_at),
        author=organ(meta.unit or context.settings.organisation.name, context.settings, publisher),
        publisher={"@id": organisation_id(publisher)},
        about=_subjects(context, reading),
    )


def _subjects(context: Describing, reading: Interpretation) -> list[dict[str, Any]]:
    found = []
    for relation in context.library.relations_from(reading):
        if relation.kind is not RelationKind.INTERPRETS:
            continue
        if policy := context.library.policies.get(relation.target_id or ""):
            number = policy.meta.number
            identity = context.publisher.permanent(policy.url)
            found.append(node("Legislation", identity, name=policy.meta.title, legislationIdentifier=number))
        elif relation.is_url:
            found.append(node("Legislation", url=relation.written))
    return found
