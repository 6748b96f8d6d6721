"""What the catalogue in force and the key columns come to on a day: what has to be disclosed and kept up to date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from tongbu.cataloguing.coverage import Coverage
from tongbu.cataloguing.data_pages import DataPage
from tongbu.cataloguing.freshness import Filled
from tongbu.cataloguing.subjects import Subject
from tongbu.model.disclosure.catalogue import CatalogueVersion
from tongbu.model.disclosure.key_column import KeyColumn, KeyColumns


@dataclass(frozen=True, slots=True)
class Covered:
    """A version of the catalogue, what each item comes to, and the documents and pages that are disclosed besides."""

    version: CatalogueVersion
    items: tuple[Coverage, ...]
    outside: tuple[Subject, ...]
    pages_outside: tuple[DataPage, ...]


class KeptColumn(NamedTuple):
    """A column with its table, its place there, and what is in it."""

    table: KeyColumns
    position: int
    column: KeyColumn
    filled: Filled


@dataclass(frozen=True, slots=True)
class Keeping:
    """Both; `covered` is None where there is no catalogue."""

    covered: Covered | None = None
    columns: tuple[KeptColumn, ...] = ()
