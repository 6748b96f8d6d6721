"""CAT: the catalogue of what is disclosed (主动公开目录), the guide (指南), and the key columns (重点领域专栏)."""

from __future__ import annotations

from tongbu.rules.catalogue.contradictory_guide import ContradictoryGuide
from tongbu.rules.catalogue.county_column_not_kept import CountyColumnNotKept
from tongbu.rules.catalogue.duplicate_catalogue_number import DuplicateCatalogueNumber
from tongbu.rules.catalogue.empty_column import EmptyColumn
from tongbu.rules.catalogue.late_catalogue_item import LateCatalogueItem
from tongbu.rules.catalogue.missing_clause import MissingClause
from tongbu.rules.catalogue.no_disclosure_guide import NoDisclosureGuide
from tongbu.rules.catalogue.outside_catalogue import OutsideCatalogue
from tongbu.rules.catalogue.stale_column import StaleColumn
from tongbu.rules.catalogue.stale_item import StaleItem
from tongbu.rules.catalogue.unbound_item import UnboundItem
from tongbu.rules.catalogue.undisclosed_item import UndisclosedItem
from tongbu.rules.catalogue.unknown_catalogue_office import UnknownCatalogueOffice
from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    UndisclosedItem(),
    LateCatalogueItem(),
    StaleItem(),
    OutsideCatalogue(),
    MissingClause(),
    UnboundItem(),
    DuplicateCatalogueNumber(),
    NoDisclosureGuide(),
    ContradictoryGuide(),
    EmptyColumn(),
    StaleColumn(),
    CountyColumnNotKept(),
    UnknownCatalogueOffice(),
)
