"""The files of the static JSON API: an index, lists by year, and one file for each document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.open_data.describing import Describing
from tongbu.open_data.entries import consultation_entry, interpretation_entry, policy_entry
from tongbu.open_data.lists import ConsultationList, Index, InterpretationList, PolicyList, Section, Year
from tongbu.open_data.schemas import SHAPES
from tongbu.open_data.shape import Shape
from tongbu.open_data.whole import consultation_document, interpretation_document, policy_document
from tongbu.pages.machine_addresses import API, CATALOGUE_CSV, CATALOGUE_JSON, api_url

D = TypeVar("D", Policy, Interpretation)
Years = dict[int | None, list[D]]


def list_files(context: Describing) -> Iterator[tuple[str, bytes]]:
    """(address relative to the site's root, content): the index, and a list for each year."""
    library = context.library
    policies = _by_year(policy for policy in library.policies.values() if not policy.is_draft)
    drafts = _by_year(policy for policy in library.policies.values() if policy.is_draft)
    readings = _by_year(library.interpretations.values())
    yield (
        f"{API}index.json",
        as_json(
            Index(
                **_head(context, Index),
                policies=_section(context, "policies", policies),
                consultations=_section(context, "consultations", drafts),
                interpretations=_section(context, "interpretations", readings),
                catalogue=context.address(CATALOGUE_JSON),
                catalogue_csv=context.address(CATALOGUE_CSV),
                schemas={name: context.schema(name) for name in SHAPES.values()},
            )
        ),
    )
    for year, found in policies.items():
        items = tuple(policy_entry(context, policy) for policy in found)
        yield _list_path("policies", year), as_json(PolicyList(**_head(context, PolicyList), items=items))
    for year, found in drafts.items():
        rows = tuple(consultation_entry(context, draft) for draft in found)
        yield (
            _list_path("consultations", year),
            as_json(ConsultationList(**_head(context, ConsultationList), items=rows)),
        )
    for year, found_readings in readings.items():
        listed = tuple(interpretation_entry(context, reading) for reading in found_readings)
        yield (
            _list_path("interpretations", year),
            as_json(InterpretationList(**_head(context, InterpretationList), items=listed)),
        )


def document_file(context: Describing, document: Policy | Interpretation) -> tuple[str, bytes]:
    """(address relative to the site's root, content) of one document with all that is known of it."""
    if isinstance(document, Interpretation):
        return api_url(document), as_json(interpretation_document(context, document))
    whole = consultation_document(context, document) if document.is_draft else policy_document(context, document)
    return api_url(document), as_json(whole)


def as_json(shape: Shape) -> bytes:
    """The bytes that are published: every field in its order, one line."""
    return f"{shape.model_dump_json()}\n".encode()


def _head(context: Describing, shape: type[Shape]) -> dict[str, object]:
    return {
        "schema_": context.schema(SHAPES[shape]),
        "publisher": context.publisher.bureau,
        "built_for": context.day,
    }


def _by_year(documents: Iterable[D]) -> Years[D]:
    """Documents by year, the latest first and those without a date last; by id within a year."""
    found: Years[D] = defaultdict(list)
    for document in documents:
        found[document.year].append(document)
    return {year: found[year] for year in sorted(found, key=lambda year: -(year or 0))}


def _section(context: Describing, name: str, years: Years[D]) -> Section:
    listed = tuple(
        Year(year=year, count=len(found), url=context.address(_list_path(name, year))) for year, found in years.items()
    )
    return Section(count=sum(each.count for each in listed), years=listed)


def _list_path(name: str, year: int | None) -> str:
    return f"{API}lists/{name}/{year or 'undated'}.json"
