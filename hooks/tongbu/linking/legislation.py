"""A policy, or a draft of one, as schema.org's Legislation: the European Legislation Identifier's terms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tongbu.linking.node import moment, node
from tongbu.linking.publishing import LANGUAGE, organ
from tongbu.model.dates import iso
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.reference import RelationKind
from tongbu.model.standing import starts
from tongbu.model.text import LegalText, Unit
from tongbu.model.timeline import Timeline
from tongbu.model.vocabulary import PolicyState
from tongbu.pages.machine_addresses import akoma_ntoso_url, api_url, pdf_url, word_url
from tongbu.settings import Settings
from tongbu.syndicating import Publisher

_FORCES = {
    PolicyState.IN_FORCE: "https://schema.org/InForce",
    PolicyState.AMENDED: "https://schema.org/PartiallyInForce",
    PolicyState.REPEALED: "https://schema.org/NotInForce",
    PolicyState.EXPIRED: "https://schema.org/NotInForce",
}
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ENDED = (PolicyState.REPEALED, PolicyState.EXPIRED)


@dataclass(frozen=True, slots=True)
class Describing:
    """What every description is made with."""

    library: Library
    settings: Settings
    publisher: Publisher
    day: date


def legislation(context: Describing, policy: Policy) -> dict[str, Any]:
    """The policy with its dates, its organs and what it does to others.

    Nothing in it turns false while the page lies unbuilt: the time in force is given by dates, and the force
    (legislationLegalForce) only where the timeline holds no further turn.
    """
    meta, publisher = policy.meta, context.publisher
    identity = publisher.permanent(policy.url)
    organs = [organ(name, context.settings, publisher) for name in _organs(policy)]
    return node(
        "Legislation",
        identity,
        url=publisher.address(policy.url),
        name=meta.title,
        legislationIdentifier=meta.number,
        identifier=meta.index_number,
        legislationType=(meta.genre.value if meta.genre else "") or meta.category.value,
        description=meta.summary,
        keywords=list(meta.keywords),
        inLanguage=LANGUAGE,
        legislationDate=iso(meta.drafted),
        datePublished=moment(meta.published, meta.published_at),
        legislationDateVersion=iso(None if policy.is_draft else starts(policy)),
        temporalCoverage=_coverage(context, policy),
        expires=iso(_end(context, policy)),
        legislationLegalForce=_force(context, policy),
        creativeWorkStatus="征求意见稿" if policy.is_draft else "",
        legislationPassedBy=() if policy.is_draft else organs,
        legislationResponsible=organs if policy.is_draft else (),
        legislationConsolidates=[_named(context, each) for each in _consolidated(context.library, policy)],
        legislationChanges=[_named(context, each) for each in _changed(context.library, policy)],
        legislationRepeals=[_named(context, each) for each in _ended(context.library, policy)],
        isBasedOn=list(_bases(context, policy)),
        hasPart=[_part(identity, unit) for unit in _parts(policy.text)],
        subjectOf=[{"@id": publisher.permanent(reading.url)} for reading in context.library.interpretations_of(policy)],
        encoding=_encodings(context, policy),
    )


def _organs(policy: Policy) -> tuple[str, ...]:
    return tuple(organ for organ in (policy.meta.issuer, *policy.meta.joint_issuers) if organ)


def _end(context: Describing, policy: Policy) -> date | None:
    """The last day in force, as far as it is known."""
    if policy.is_draft:
        return None
    last = context.library.standing(policy).turns[-1]
    if last.state in _ENDED and last.on != date.max:
        return last.on - timedelta(days=1)
    return None


def _coverage(context: Describing, policy: Policy) -> str:
    """施行日期/last day in force; `..` where no end is known."""
    begin = None if policy.is_draft else starts(policy)
    return f"{begin.isoformat()}/{iso(_end(context, policy)) or '..'}" if begin else ""


def _force(context: Describing, policy: Policy) -> str:
    """The force, where the days to come bring no other."""
    if policy.is_draft:
        return "https://schema.org/NotInForce"
    timeline: Timeline[PolicyState] = context.library.standing(policy)
    settled = timeline.turns[-1].on <= context.day
    return _FORCES.get(timeline.at(context.day).state, "") if settled else ""


def _consolidated(library: Library, policy: Policy) -> tuple[Policy, ...]:
    """The older text and the decision (修改决定) that this text puts together."""
    if policy.is_draft or not policy.meta.decision:
        return ()
    return library.targets(policy, RelationKind.REPLACES, RelationKind.AMENDS, RelationKind.AMENDED_BY)


def _changed(library: Library, policy: Policy) -> tuple[Policy, ...]:
    """What the policy amends; a draft changes nothing, and a text published anew only shows what its decision did."""
    return () if policy.is_draft or policy.meta.decision else library.targets(policy, RelationKind.AMENDS)


def _ended(library: Library, policy: Policy) -> tuple[Policy, ...]:
    """What ceases to be in force because of the policy; a text published anew ends nothing."""
    kinds = (RelationKind.REPEALS,) if policy.meta.decision else (RelationKind.REPLACES, RelationKind.REPEALS)
    return () if policy.is_draft else library.targets(policy, *kinds)


def _bases(context: Describing, policy: Policy) -> Iterator[dict[str, Any]]:
    """制定依据: policies of the site by their identifiers, others by their names."""
    for relation in context.library.relations_from(policy):
        if relation.kind is RelationKind.BASED_ON:
            target = context.library.policies.get(relation.target_id or "")
            if target:
                yield _named(context, target)
            else:
                name = "name" if not relation.is_url else "url"
                yield node("Legislation", **{name: relation.written.strip("《》")})


def _named(context: Describing, policy: Policy) -> dict[str, Any]:
    return node(
        "Legislation",
        context.publisher.permanent(policy.url),
        name=policy.meta.title,
        legislationIdentifier=policy.meta.number,
    )


def _parts(text: LegalText) -> tuple[Unit, ...]:
    """The highest numbered units: chapters, or articles where there are none. The rest is in the files below."""
    divisions = tuple(unit for unit in text.units if unit.level.is_division and unit.anchor)
    return divisions or tuple(article for article in text.articles() if article.anchor)


def _part(identity: str, unit: Unit) -> dict[str, Any]:
    return node("Legislation", f"{identity}#{unit.anchor}", name="　".join(filter(None, (unit.label, unit.title))))


def _encodings(context: Describing, policy: Policy) -> list[dict[str, Any]]:
    """The same text as files."""
    paper = context.settings.paper
    files = (
        ("PDF", "application/pdf", pdf_url(policy, paper)),
        ("Word", _WORD, word_url(policy, paper)),
        ("Akoma Ntoso", "application/akn+xml", akoma_ntoso_url(policy)),
        ("JSON", "application/json", api_url(policy)),
    )
    return [
        node(
            "LegislationObject",
            name=name,
            encodingFormat=kind,
            contentUrl=context.publisher.address(url),
            inLanguage=LANGUAGE,
        )
        for name, kind, url in files
        if url
    ]
