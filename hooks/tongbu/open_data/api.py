"""The files of the static JSON API: an index, lists by year, and one file for each document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.open_data.describing import Describing
from tongbu.open_data.lists import ConsultationList, Index, InterpretationList, PolicyList, Section, Year
from tongbu.open_data.rows import Row, Rows, filled
from tongbu.open_data.schemas import SHAPES
from tongbu.open_data.shape import Shape
from tongbu.open_data.whole import consultation_document, interpretation_document, policy_document
from tongbu.pages.machine_addresses import API, CATALOGUE_CSV, CATALOGUE_JSON, api_url

PAGE = 500
"""So many rows are in one file: with the longest summaries that are written, less than a megabyte."""
Years = dict[int | None, list[Row]]
_LISTS: Mapping[str, type[PolicyList | ConsultationList | InterpretationList]] = MappingProxyType(
    {"policies": PolicyList, "consultations": ConsultationList, "interpretations": InterpretationList}
)


def list_files(context: Describing, rows: Rows) -> Iterator[tuple[str, bytes]]:
    """(address relative to the site's root, content): the index, and for each year a list in one or more files."""
    kinds = {name: _by_year(getattr(rows, name)) for name in _LISTS}
    index = Index(
        **_head(context, Index),
        **{name: _section(context, name, years) for name, years in kinds.items()},
        catalogue=context.address(CATALOGUE_JSON),
        catalogue_csv=context.address(CATALOGUE_CSV),
        schemas={name: context.schema(name) for name in SHAPES.values()},
    )
    yield f"{API}index.json", as_json(index)
    for name, years in kinds.items():
        for year, found in years.items():
            yield from _pages(context, name, year, found)


def _pages(context: Describing, name: str, year: int | None, rows: Sequence[Row]) -> Iterator[tuple[str, bytes]]:
    """The list of a year, each file with the addresses of the one before and the one after it."""
    shape = _LISTS[name]
    last = -(-len(rows) // PAGE)
    for page in range(1, last + 1):
        before, after = (
            context.address(_list_path(name, year, other)) if 1 <= other <= last else ""
            for other in (page - 1, page + 1)
        )
        head = shape(**_head(context, shape), prev=before, next=after, items=())
        yield _list_path(name, year, page), filled(head, items=rows[(page - 1) * PAGE : page * PAGE])


def document_file(context: Describing, document: Policy | Interpretation) -> tuple[str, bytes]:
    """(address relative to the site's root, content) of one document with all that is known of it."""
    if isinstance(document, Interpretation):
        return api_url(document), as_json(interpretation_document(context, document))
    whole = consultation_document(context, document) if document.is_draft else policy_document(context, document)
    return api_url(document), as_json(whole)


def as_json(shape: Shape) -> bytes:
    """The bytes that are published: every field in its order, one line."""
    return f"{shape.model_dump_json()}\n".encode()


def _head(context: Describing, shape: type[Shape]) -> dict[str, Any]:
    return {
        "schema_": context.schema(SHAPES[shape]),
        "publisher": context.publisher.bureau,
        "built_for": context.day,
    }


def _by_year(rows: Iterable[Row]) -> Years:
    """Rows by year, the latest first and those without a date last; by id within a year."""
    found: Years = defaultdict(list)
    for row in rows:
        found[row.year].append(row)
    return {year: found[year] for year in sorted(found, key=lambda year: -(year or 0))}


def _section(context: Describing, name: str, years: Years) -> Section:
    listed = tuple(
        Year(year=year, count=len(found), url=context.address(_list_path(name, year))) for year, found in years.items()
    )
    return Section(count=sum(each.count for each in listed), years=listed)


def _list_path(name: str, year: int | None, page: int = 1) -> str:
    return f"{API}lists/{name}/{year or 'undated'}{f'-{page}' if page > 1 else ''}.json"
