"""All documents of a site, resolved against one another in both directions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.model.reference import Relation, RelationKind, normalise_number
from tongbu.model.standing import standing, starts
from tongbu.model.ties import Said, Ties
from tongbu.model.timeline import Timeline
from tongbu.model.vocabulary import PolicyState

_SUCCESSION = (RelationKind.REPLACES, RelationKind.AMENDS)
_FORCE = (RelationKind.REPLACES, RelationKind.AMENDS, RelationKind.REPEALS)


@dataclass(frozen=True)
class Library:
    """Built once per build with `Library.of`, never mutated.

    - `policies`, `interpretations`: every document by its id;
    - `unreadable`: the paths of files that could not be read; a reference that fails because of one is not the
      author's second fault;
    - `named`: the policy that a 文号 or a 《名称》 means, both normalised; without those that mean several;
    - `outgoing`: the references that a document makes, by its address, in the order of its keys;
    - `incoming`: those that others make to a policy, by its id;
    - `said`: what each document says of itself and others, by its address, policies first, each by id. Of a document
      that was not read anew this is at hand, and the document itself is not: who goes through all should go through it.

    Nothing is known of a document but through these mappings, so that whoever watches them sees what a task uses.
    """

    policies: Mapping[str, Policy]
    interpretations: Mapping[str, Interpretation]
    unreadable: frozenset[str]
    named: Mapping[str, str]
    outgoing: Mapping[str, tuple[Relation, ...]]
    incoming: Mapping[str, tuple[Relation, ...]]
    said: Mapping[str, Said]
    _standings: dict[str, Timeline[PolicyState]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Those that were asked for. A watched library is another one, which has none: see `incremental/trace.py`."""

    @classmethod
    def of(
        cls,
        policies: Iterable[Policy],
        interpretations: Iterable[Interpretation],
        unreadable: Iterable[str] = (),
    ) -> Library:
        """Resolve every reference once; linear in documents and references."""
        by_id = {policy.id: policy for policy in sorted(policies, key=lambda policy: policy.id)}
        readings = {reading.id: reading for reading in sorted(interpretations, key=lambda reading: reading.id)}
        documents: tuple[Policy | Interpretation, ...] = (*by_id.values(), *readings.values())
        said = [Said.by(document) for document in documents]
        return cls.resolved(by_id, readings, unreadable, said)

    @classmethod
    def resolved(
        cls,
        policies: Mapping[str, Policy],
        interpretations: Mapping[str, Interpretation],
        unreadable: Iterable[str],
        said: Iterable[Said],
    ) -> Library:
        """The library of documents in the order of their ids, given what each of them says, policies first."""
        of_each = {one.url: one for one in said}
        found = Ties.of(of_each.values())
        return cls(
            policies=MappingProxyType(policies) if isinstance(policies, dict) else policies,
            interpretations=MappingProxyType(interpretations) if isinstance(interpretations, dict) else interpretations,
            unreadable=frozenset(unreadable),
            named=MappingProxyType(found.named),
            outgoing=MappingProxyType(found.outgoing),
            incoming=MappingProxyType(found.incoming),
            said=MappingProxyType(of_each),
        )

    @property
    def drafts(self) -> Iterator[Policy]:
        """The drafts for comment, by id."""
        return (self.policies[one.id] for one in self.said.values() if one.draft)

    @property
    def relations(self) -> tuple[Relation, ...]:
        """Every reference on the site."""
        return tuple(relation for found in self.outgoing.values() for relation in found)

    def at(self, url: str) -> Policy | Interpretation | None:
        """The document whose page is at an address."""
        folder, _, rest = url.partition("/")
        if folder == "policies":
            return self.policies.get(rest.removesuffix("/"))
        return self.interpretations.get(rest.removesuffix("/")) if folder == "interpretations" else None

    def __getitem__(self, url: str) -> Policy | Interpretation:
        """The document whose page is at an address; KeyError where there is none."""
        if found := self.at(url):
            return found
        raise KeyError(url)

    def titled(self, title: str) -> Policy | None:
        """The one issued policy of a title; None where several share it."""
        found = self.named.get(normalise_number(f"《{title}》"))
        return self.policies[found] if found else None

    def relations_from(self, document: Policy | Interpretation) -> tuple[Relation, ...]:
        """Every reference the document makes, in the order of its keys."""
        return self.outgoing.get(document.url, ())

    def relations_to(self, policy: Policy) -> tuple[Relation, ...]:
        """Every reference that other documents make to the policy."""
        return self.incoming.get(policy.id, ())

    def targets(self, document: Policy | Interpretation, *kinds: RelationKind) -> tuple[Policy, ...]:
        """The policies on this site that the document names in one of these ways."""
        return tuple(
            self.policies[relation.target_id]
            for relation in self.relations_from(document)
            if relation.kind in kinds and relation.target_id
        )

    def sources(self, policy: Policy, *kinds: RelationKind) -> tuple[Policy, ...]:
        """The policies that name this one in one of these ways."""
        return tuple(
            self.policies[relation.source_id]
            for relation in self.relations_to(policy)
            if relation.kind in kinds and relation.kind is not RelationKind.INTERPRETS
        )

    def interpretations_of(self, policy: Policy) -> tuple[Interpretation, ...]:
        """The interpretations of a policy, by date of publication."""
        found = {
            relation.source_id for relation in self.relations_to(policy) if relation.kind is RelationKind.INTERPRETS
        }
        readings = [self.interpretations[reading_id] for reading_id in found]
        if len(readings) > 1:  # as hardly any policy has
            readings.sort(key=lambda reading: (str(reading.meta.published or "9999"), reading.id))
        return tuple(readings)

    def first_interpretations_of(self, policy: Policy) -> tuple[Interpretation, ...]:
        """The publication-stage interpretations of a policy, by date of publication."""
        return tuple(reading for reading in self.interpretations_of(policy) if reading.is_at_publication)

    @property
    def lacks_interpretations(self) -> bool:
        """Whether some interpretation could not be read, so that nobody can say which policy has none."""
        return any(path.startswith("interpretations/") for path in self.unreadable)

    def final_of(self, draft: Policy) -> Policy | None:
        """The policy that a draft became, if it was issued."""
        return next(iter(self.sources(draft, RelationKind.DRAFTED_AS)), None)

    def draft_of(self, policy: Policy) -> Policy | None:
        """The draft that was consulted on before the policy was issued."""
        return next(iter(self.targets(policy, RelationKind.DRAFTED_AS)), None)

    def decision_of(self, policy: Policy) -> Policy | None:
        """The amending decision (修改决定) under which the policy's text was published anew."""
        return next(iter(self.targets(policy, RelationKind.AMENDED_BY)), None)

    def versions_before(self, policy: Policy) -> tuple[Policy, ...]:
        """The versions whose text the policy is compared with; what only orders changes (修改决定) is none."""
        if policy.orders_changes:
            return ()
        return tuple(old for old in self.predecessors(policy) if not old.orders_changes)

    def predecessors(self, policy: Policy) -> tuple[Policy, ...]:
        """The versions on this site that the policy replaces or amends: what it is compared with."""
        return _others(policy, self.targets(policy, *_SUCCESSION))

    def successors(self, policy: Policy) -> tuple[Policy, ...]:
        """The versions on this site that replace or amend the policy."""
        return _others(policy, self.sources(policy, *_SUCCESSION))

    def stands_alone(self, policy: Policy) -> bool:
        """Whether its validity is a matter of its own.

        Not that of what only orders changes (修改决定), nor of a text that was published anew under such a decision.
        """
        anew = (each for each in self.successors(policy) if each.meta.decision and not each.is_draft)
        return not policy.orders_changes and next(anew, None) is None

    def standing(self, policy: Policy) -> Timeline[PolicyState]:
        """The timeline of the policy's state; a draft for comment, having no force, changes nothing."""
        if policy.id not in self._standings:
            affecting = [
                (relation.kind, self.policies[relation.source_id])
                for relation in self.relations_to(policy)
                if relation.kind in _FORCE and not self.policies[relation.source_id].is_draft
            ]
            self._standings[policy.id] = standing(policy, affecting)
        return self._standings[policy.id]

    def chain(self, policy: Policy) -> tuple[Policy, ...]:
        """The version chain (沿革) the policy belongs to, oldest first, itself included."""
        seen = {policy.id: policy}
        waiting = [policy]
        while waiting:
            current = waiting.pop()
            for other in (*self.predecessors(current), *self.successors(current)):
                if other.id not in seen:
                    seen[other.id] = other
                    waiting.append(other)
        return tuple(sorted(seen.values(), key=lambda version: (str(starts(version) or "9999"), version.id)))


def _others(policy: Policy, found: Iterable[Policy]) -> tuple[Policy, ...]:
    """Each other policy once, in the order found."""
    return tuple({other.id: other for other in found if other.id != policy.id}.values())
