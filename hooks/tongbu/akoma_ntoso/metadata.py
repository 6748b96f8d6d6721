"""The head of a document: what it is called at each level of FRBR, when it held, and what bears on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tongbu.akoma_ntoso.elements import Element, add, element
from tongbu.akoma_ntoso.naming import LANGUAGE, born, expression, version, work
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.reference import RelationKind
from tongbu.model.vocabulary import PolicyState
from tongbu.syndicating import Publisher
from tongbu.syndicating.plain_text import line_of

_EDITOR, _ISSUER, _IN_FORCE = "#bureau", "#issuer", "#in-force"
_TYPES = {
    PolicyState.AMENDED: "amendment",
    PolicyState.REPEALED: "repeal",
    PolicyState.EXPIRED: "repeal",
}
_ENDED = (PolicyState.REPEALED, PolicyState.EXPIRED)


@dataclass(frozen=True, slots=True)
class Event:
    """A day in a policy's life; `cause` is the id of the other document that made it one, or ""."""

    name: str
    on: date
    type: str
    source: str
    state: PolicyState | None = None
    cause: str = ""


def metadata(library: Library, publisher: Publisher, policy: Policy) -> Element:
    """The `meta` element."""
    meta = element("meta")
    meta.append(_identification(publisher, policy))
    if policy.meta.published:
        published = policy.meta.published.isoformat()
        add(meta, "publication", date=published, name="发布", showAs=publisher.website, number=policy.meta.number)
    events = tuple(_events(library, policy))
    lifecycle = add(meta, "lifecycle", source=_EDITOR)
    for event in events:
        add(
            lifecycle,
            "eventRef",
            eId=event.name,
            date=event.on.isoformat(),
            type=event.type,
            source=event.source,
        )
    if interval := _in_force(events):
        group = add(add(meta, "temporalData", source=_EDITOR), "temporalGroup", eId="tmpg_1")
        add(group, "timeInterval", refersTo=_IN_FORCE, **interval)
    meta.append(_references(library, publisher, policy, events))
    return meta


def _identification(publisher: Publisher, policy: Policy) -> Element:
    found = element("identification", source=_EDITOR)
    levels = (
        ("FRBRWork", work(policy), born(policy), "成文", _ISSUER),
        ("FRBRExpression", expression(policy), version(policy), "征求意见" if policy.is_draft else "施行", _ISSUER),
        ("FRBRManifestation", f"{expression(policy)}/main.xml", version(policy), "XML", _EDITOR),
    )
    for name, uri, day, word, author in levels:
        level = add(found, name)
        add(level, "FRBRthis", value=uri if name == "FRBRManifestation" else f"{uri}/!main")
        add(level, "FRBRuri", value=uri.replace("/main.xml", ".akn"))
        if name == "FRBRWork":
            add(level, "FRBRalias", name="网址", value=publisher.permanent(policy.url) or policy.url)
        add(level, "FRBRdate", date=day.isoformat(), name=word)
        add(level, "FRBRauthor", href=author)
        _particulars(level, name, policy)
    return found


def _particulars(level: Element, name: str, policy: Policy) -> None:
    """What only one of the levels of FRBR says."""
    if name == "FRBRWork":
        add(level, "FRBRcountry", value="cn")
        if policy.meta.number:
            add(level, "FRBRnumber", value=line_of(policy.meta.number))
        add(level, "FRBRname", value=line_of(policy.meta.title))
    elif name == "FRBRExpression":
        add(level, "FRBRlanguage", language=LANGUAGE)
    else:
        add(level, "FRBRformat", value="application/akn+xml")


def _events(library: Library, policy: Policy) -> Iterator[Event]:
    """Publication, then every turn of the timeline whose day is known."""
    yield Event("evt_1", born(policy), "generation", "#original")
    if policy.is_draft:
        return
    number = 1
    for turn in library.standing(policy).turns:
        if turn.state is PolicyState.PENDING or turn.on in (date.min, date.max):
            continue
        number += 1
        source = f"#ref-{number}" if turn.by else "#original"
        yield Event(f"evt_{number}", turn.on, _TYPES.get(turn.state, "generation"), source, turn.state, turn.by)


def _in_force(events: tuple[Event, ...]) -> dict[str, str]:
    """From the first day in force to the first day no longer in force."""
    begins = next((event.name for event in events if event.state is PolicyState.IN_FORCE), "")
    ends = next((event.name for event in events if event.state in _ENDED), "")
    if not begins:
        return {}
    return {"start": f"#{begins}", **({"end": f"#{ends}"} if ends else {})}


def _references(library: Library, publisher: Publisher, policy: Policy, events: tuple[Event, ...]) -> Element:
    found = element("references", source=_EDITOR)
    add(found, "original", eId="original", href=expression(policy), showAs=line_of(policy.meta.title))
    for position, target in enumerate(_acted_on(library, policy), 1):
        add(found, "activeRef", eId=f"act-{position}", href=work(target), showAs=line_of(target.meta.title))
    for event in events:
        if event.cause:
            cause = library.policies[event.cause]
            add(found, "passiveRef", eId=event.source[1:], href=work(cause), showAs=line_of(cause.meta.title))
    bureau, issuer = line_of(publisher.bureau) or "本机关", line_of(policy.meta.issuer) or line_of(publisher.bureau)
    add(found, "TLCOrganization", eId="bureau", href="/akn/ontology/organization/cn/bureau", showAs=bureau)
    add(found, "TLCOrganization", eId="issuer", href="/akn/ontology/organization/cn/issuer", showAs=issuer or bureau)
    add(found, "TLCConcept", eId="in-force", href="/akn/ontology/concept/in-force", showAs="现行有效")
    return found


def _acted_on(library: Library, policy: Policy) -> tuple[Policy, ...]:
    kinds = (RelationKind.REPLACES, RelationKind.AMENDS, RelationKind.REPEALS)
    found = () if policy.is_draft else library.targets(policy, *kinds)
    return tuple({target.id: target for target in found}.values())
