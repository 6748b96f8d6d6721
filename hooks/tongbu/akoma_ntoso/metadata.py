"""The head of a document: what it is called at each level of FRBR, when it held, and what bears on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tongbu.akoma_ntoso.elements import element
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


def metadata(library: Library, publisher: Publisher, policy: Policy) -> str:
    """The `meta` element."""
    events = tuple(_events(library, policy))
    return element(
        "meta",
        _identification(publisher, policy),
        _publication(publisher, policy),
        element("lifecycle", *map(_event, events), source=_EDITOR),
        _temporal(events),
        _references(library, publisher, policy, events),
    )


def _publication(publisher: Publisher, policy: Policy) -> str:
    day = policy.meta.published
    if not day:
        return ""
    number = policy.meta.number
    return element("publication", date=day.isoformat(), name="发布", showAs=publisher.website, number=number)


def _event(event: Event) -> str:
    return element("eventRef", eId=event.name, date=event.on.isoformat(), type=event.type, source=event.source)


def _temporal(events: tuple[Event, ...]) -> str:
    interval = _in_force(events)
    if not interval:
        return ""
    group = element("temporalGroup", element("timeInterval", refersTo=_IN_FORCE, **interval), eId="tmpg_1")
    return element("temporalData", group, source=_EDITOR)


def _identification(publisher: Publisher, policy: Policy) -> str:
    levels = (
        ("FRBRWork", work(policy), born(policy), "成文", _ISSUER),
        ("FRBRExpression", expression(policy), version(policy), "征求意见" if policy.is_draft else "施行", _ISSUER),
        ("FRBRManifestation", f"{expression(policy)}/main.xml", version(policy), "XML", _EDITOR),
    )
    return element("identification", *(_level(publisher, policy, *level) for level in levels), source=_EDITOR)


def _level(publisher: Publisher, policy: Policy, name: str, uri: str, day: date, word: str, author: str) -> str:
    """One of the levels of FRBR."""
    address = publisher.permanent(policy.url) or policy.url
    return element(
        name,
        element("FRBRthis", value=uri if name == "FRBRManifestation" else f"{uri}/!main"),
        element("FRBRuri", value=uri.replace("/main.xml", ".akn")),
        element("FRBRalias", name="网址", value=address) if name == "FRBRWork" else "",
        element("FRBRdate", date=day.isoformat(), name=word),
        element("FRBRauthor", href=author),
        *_particulars(name, policy),
    )


def _particulars(name: str, policy: Policy) -> Iterator[str]:
    """What only one of the levels of FRBR says."""
    if name == "FRBRWork":
        yield element("FRBRcountry", value="cn")
        if policy.meta.number:
            yield element("FRBRnumber", value=line_of(policy.meta.number))
        yield element("FRBRname", value=line_of(policy.meta.title))
    elif name == "FRBRExpression":
        yield element("FRBRlanguage", language=LANGUAGE)
    else:
        yield element("FRBRformat", value="application/akn+xml")


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


def _references(library: Library, publisher: Publisher, policy: Policy, events: tuple[Event, ...]) -> str:
    bureau, issuer = line_of(publisher.bureau) or "本机关", line_of(policy.meta.issuer) or line_of(publisher.bureau)
    return element(
        "references",
        element("original", eId="original", href=expression(policy), showAs=line_of(policy.meta.title)),
        *(_referred("activeRef", f"act-{place}", each) for place, each in enumerate(_acted_on(library, policy), 1)),
        *(_referred("passiveRef", each.source[1:], library.policies[each.cause]) for each in events if each.cause),
        element("TLCOrganization", eId="bureau", href="/akn/ontology/organization/cn/bureau", showAs=bureau),
        element("TLCOrganization", eId="issuer", href="/akn/ontology/organization/cn/issuer", showAs=issuer or bureau),
        element("TLCConcept", eId="in-force", href="/akn/ontology/concept/in-force", showAs="现行有效"),
        source=_EDITOR,
    )


def _referred(kind: str, name: str, policy: Policy) -> str:
    return element(kind, eId=name, href=work(policy), showAs=line_of(policy.meta.title))


def _acted_on(library: Library, policy: Policy) -> tuple[Policy, ...]:
    kinds = (RelationKind.REPLACES, RelationKind.AMENDS, RelationKind.REPEALS)
    found = () if policy.is_draft else library.targets(policy, *kinds)
    return tuple({target.id: target for target in found}.values())
