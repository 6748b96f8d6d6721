"""Documents of the library with all that is known of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.model.reference import Relation, RelationKind
from tongbu.model.vocabulary import Disposition
from tongbu.open_data.describing import Describing
from tongbu.open_data.documents import (
    ConsultationDocument,
    Counts,
    Feedback,
    Hearing,
    InterpretationDocument,
    PolicyDocument,
    Relations,
)
from tongbu.open_data.entries import consultation_values, interpretation_values, policy_values
from tongbu.open_data.shape import FileLink, Named
from tongbu.open_data.texts import text_of
from tongbu.pages.addresses import feedback_url, process_url
from tongbu.pages.consultation.answers import outcome
from tongbu.pages.machine_addresses import akoma_ntoso_url, pdf_url, word_url
from tongbu.pages.policy.history import comparison_links

_OUTGOING = {
    RelationKind.BASED_ON: "based_on",
    RelationKind.REPLACES: "replaces",
    RelationKind.AMENDS: "amends",
    RelationKind.REPEALS: "repeals",
    RelationKind.AMENDED_BY: "amended_by_decision",
    RelationKind.DRAFTED_AS: "consulted_as",
}
_INCOMING = {
    RelationKind.REPLACES: "replaced_by",
    RelationKind.AMENDS: "amended_by",
    RelationKind.REPEALS: "repealed_by",
}


def policy_document(context: Describing, policy: Policy) -> PolicyDocument:
    """A policy."""
    return PolicyDocument(
        **policy_values(context, policy),
        schema_=context.schema("policy"),
        built_for=context.day,
        text=text_of(policy.text),
        relations=_relations(context, policy),
        interpretations=_all_named(context, context.library.interpretations_of(policy)),
        comparisons=_comparisons(context, policy),
        process=context.address(process_url(policy)),
        akoma_ntoso=context.address(akoma_ntoso_url(policy)),
        **_copies(context, policy),
        attachments=_attachments(context, policy),
    )


def consultation_document(context: Describing, draft: Policy) -> ConsultationDocument:
    """A draft under consultation; what is to be published on a later day is not in it."""
    notice, final = draft.meta.consultation, context.library.final_of(draft)
    held = notice.hearing if notice else None
    return ConsultationDocument(
        **consultation_values(context, draft),
        schema_=context.schema("consultation"),
        built_for=context.day,
        text=text_of(draft.text),
        explanation=notice.explanation if notice else "",
        hearing=Hearing(on=held.on, time=held.time or "", place=held.place) if held else None,
        feedback=_feedback(context, draft),
        became=_all_named(context, (final,) if final else ()),
        comparisons=_comparisons(context, draft),
        akoma_ntoso=context.address(akoma_ntoso_url(draft)),
        **_copies(context, draft),
        attachments=_attachments(context, draft),
    )


def interpretation_document(context: Describing, reading: Interpretation) -> InterpretationDocument:
    """An interpretation."""
    relations = context.library.relations_from(reading)
    return InterpretationDocument(
        **interpretation_values(context, reading),
        schema_=context.schema("interpretation"),
        built_for=context.day,
        explains=tuple(_target(context, relation) for relation in relations),
        text=text_of(reading.text),
        attachments=_attachments(context, reading),
    )


def _copies(context: Describing, policy: Policy) -> dict[str, str]:
    """The addresses of the files to take away, of those that the bureau makes."""
    paper = context.settings.paper
    urls = {"pdf": pdf_url(policy, paper), "word": word_url(policy, paper)}
    return {name: context.address(url) for name, url in urls.items() if url}


def _relations(context: Describing, policy: Policy) -> Relations:
    found: dict[str, list[Named]] = {}
    for relation in context.library.relations_from(policy):
        if name := _OUTGOING.get(relation.kind):
            found.setdefault(name, []).append(_target(context, relation))
    for kind, name in _INCOMING.items():
        others = (other for other in context.library.sources(policy, kind) if not other.is_draft)
        if named := _all_named(context, others):
            found[name] = list(named)
    return Relations.model_validate(found)


def _target(context: Describing, relation: Relation) -> Named:
    if policy := context.library.policies.get(relation.target_id or ""):
        return _named(context, policy)
    return Named(name=relation.written, url=relation.written if relation.is_url else "")


def _named(context: Describing, document: Policy | Interpretation) -> Named:
    return Named(id=document.id, name=document.meta.title, url=context.address(document.url))


def _all_named(context: Describing, documents: Iterable[Policy | Interpretation]) -> tuple[Named, ...]:
    return tuple(_named(context, document) for document in documents)


def _comparisons(context: Describing, policy: Policy) -> tuple[Named, ...]:
    return tuple(
        Named(name=link.text, url=context.address(link.url)) for link in comparison_links(context.library, policy)
    )


def _attachments(context: Describing, document: Policy | Interpretation) -> tuple[FileLink, ...]:
    folder = PurePosixPath(document.source.path).parent
    return tuple(
        FileLink(name=each.name, url=context.address((folder / each.file).as_posix()))
        for each in document.meta.attachments
    )


def _feedback(context: Describing, draft: Policy) -> Feedback | None:
    notice = draft.meta.consultation
    told = notice.feedback if notice else None
    if told is None or told.published > context.day:
        return None
    return Feedback(
        published=told.published,
        url=context.address(feedback_url(draft)),
        statement=told.statement,
        counts=_counts(draft),
    )


def _counts(draft: Policy) -> Counts | None:
    found = outcome(draft)
    if found is None:
        return None
    return Counts(
        received=found.received,
        adopted=found.counts[Disposition.ADOPTED],
        partly_adopted=found.counts[Disposition.PARTLY_ADOPTED],
        not_adopted=found.counts[Disposition.NOT_ADOPTED],
        out_of_scope=found.counts[Disposition.OUT_OF_SCOPE],
        undecided=found.undecided,
    )
