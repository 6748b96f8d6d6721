"""What ties documents to one another: what each says of itself and of others, and what that comes to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.model.reference import Relation, RelationKind, normalise_number

Reference = tuple[RelationKind, int, str]
"""A kind, the position in the list under its key, and what is written there."""


class Said(NamedTuple):
    """What a document says of itself and of others: all that questions between documents are answered from.

    `names` are what it may be called by besides its id, normalised; `references` are in the order of its keys. Of its
    metadata there are, as written, `number` (文号), `index_number` (索引号), `interpretations` (解读) and `former`
    (曾用地址); and whether it is a `draft`, `waives` anything (豁免), and was published in `haste` (应急发布).
    """

    id: str
    url: str
    names: tuple[str, ...]
    references: tuple[Reference, ...]
    number: str
    index_number: str
    interpretations: tuple[str, ...]
    former: tuple[str, ...]
    draft: bool
    waives: bool
    haste: bool

    @classmethod
    def by(cls, document: Policy | Interpretation) -> Said:
        """What a document says."""
        waives, haste = bool(document.meta.waivers), document.meta.emergency is not None
        if isinstance(document, Interpretation):
            subjects = enumerate(document.meta.subjects)
            references = tuple((RelationKind.INTERPRETS, position, written) for position, written in subjects)
            former = document.meta.former
            common = {"draft": False, "waives": waives, "haste": haste}
            return cls(document.id, document.url, (), references, "", "", (), former, **common)
        meta = document.meta
        return cls(
            document.id,
            document.url,
            tuple(_names(document)),
            tuple(_references(document)),
            meta.number,
            meta.index_number,
            meta.interpretations,
            meta.former,
            draft=document.is_draft,
            waives=waives,
            haste=haste,
        )


class Ties(NamedTuple):
    """The references of all documents, resolved; the fields are those of `Library`."""

    named: Mapping[str, str]
    outgoing: Mapping[str, tuple[Relation, ...]]
    incoming: Mapping[str, tuple[Relation, ...]]

    @classmethod
    def of(cls, said: Iterable[Said]) -> Ties:
        """Resolve every reference once; linear in documents and references."""
        said = list(said)
        named = _named(said)
        policies = {one.id for one in said if one.url.startswith("policies/")}
        outgoing: dict[str, tuple[Relation, ...]] = {}
        incoming: dict[str, list[Relation]] = defaultdict(list)
        for one in said:
            made = []
            for kind, position, written in one.references:
                target = written if written in policies else named.get(normalise_number(written))
                relation = Relation(kind, one.id, written, position, target)
                made.append(relation)
                if target:
                    incoming[target].append(relation)
            if made:
                outgoing[one.url] = tuple(made)
        return cls(named, outgoing, {policy_id: tuple(found) for policy_id, found in incoming.items()})


def _named(said: Iterable[Said]) -> dict[str, str]:
    """Which policy a name means; a name shared by two names neither."""
    owners: dict[str, str] = {}
    shared: set[str] = set()
    for one in said:
        for name in one.names:
            if owners.setdefault(name, one.id) != one.id:
                shared.add(name)
    return {name: owner for name, owner in owners.items() if name not in shared}


def _names(policy: Policy) -> Iterator[str]:
    if policy.meta.number:
        yield normalise_number(policy.meta.number)
    if not policy.is_draft:
        yield normalise_number(f"《{policy.meta.title}》")


def _references(policy: Policy) -> Iterator[Reference]:
    meta = policy.meta
    lists = {
        RelationKind.REPLACES: meta.replaces,
        RelationKind.AMENDS: meta.amends,
        RelationKind.REPEALS: meta.repeals,
        RelationKind.BASED_ON: meta.basis,
        RelationKind.DRAFTED_AS: (meta.draft,) if meta.draft else (),
        RelationKind.AMENDED_BY: (meta.decision,) if meta.decision else (),
    }
    for kind, references in lists.items():
        for position, written in enumerate(references):
            yield kind, position, written
