"""All metadata of a document, in the order in which front matter is written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tongbu.importing.deriving import days, identity
from tongbu.importing.deriving.evidence import Evidence
from tongbu.importing.deriving.field import Field
from tongbu.importing.deriving.interpretation import interpretation
from tongbu.importing.deriving.invitation import invitation
from tongbu.importing.deriving.openness import index_number, keywords, openness
from tongbu.importing.deriving.relations import relations
from tongbu.importing.deriving.surroundings import Surroundings
from tongbu.importing.deriving.theme import theme
from tongbu.model.vocabulary import PolicyCategory


def derive(evidence: Evidence, around: Surroundings, *, is_reading: bool) -> tuple[Field, ...]:
    """Every value that can be found; a key that is not among them has to be written by a person."""
    return tuple(_reading(evidence, around) if is_reading else _policy(evidence, around))


def _reading(evidence: Evidence, around: Surroundings) -> Iterator[Field]:
    yield from identity.titles(evidence)
    yield from days.published(evidence)
    yield from interpretation(evidence, around)
    yield from keywords(evidence)


def _policy(evidence: Evidence, around: Surroundings) -> Iterator[Field]:
    title = [*identity.titles(evidence)]
    number = [*identity.numbers(evidence)]
    category = [
        *identity.categories(number[0].shown if number else "", title[0].shown, invited=bool(evidence.paper.invitation))
    ]
    is_draft = category[0].value == PolicyCategory.DRAFT
    known: dict[str, date] = {}
    dated = [*(() if is_draft else days.drafted(evidence)), *days.published(evidence)]
    _note(known, dated)
    yield from title
    yield from () if is_draft else number
    yield from identity.issuers(evidence, around)
    yield from index_number(evidence, around, known)
    yield from category
    yield from identity.genres(title[0].shown)
    yield from theme(evidence, around)
    yield from openness(evidence)
    yield from dated
    yield from invitation(evidence, around) if is_draft else _in_force(evidence, known)
    yield from relations(evidence, around)
    yield from keywords(evidence)


def _in_force(evidence: Evidence, known: dict[str, date]) -> Iterator[Field]:
    """When a document is in force, which a draft never is, whatever its last article says."""
    later = [*days.effective(evidence, known)]
    _note(known, later)
    yield from later
    yield from days.expires(evidence, known)


def _note(known: dict[str, date], fields: list[Field]) -> None:
    known.update((field.key, field.value) for field in fields if isinstance(field.value, date))
