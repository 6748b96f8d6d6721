"""Everything below `docs/disclosure/`, by kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from tongbu.model.disclosure.mention import MENTIONS, Mention

if TYPE_CHECKING:  # models take long to load, which a bureau without such data need not wait for
    from datetime import date

    from tongbu.model.disclosure.catalogue import CatalogueVersion
    from tongbu.model.disclosure.county import CountyCatalogue
    from tongbu.model.disclosure.guide import DisclosureGuide
    from tongbu.model.disclosure.key_column import KeyColumns
    from tongbu.model.disclosure.letter import LetterRegister
    from tongbu.model.disclosure.question import QuestionTable
    from tongbu.model.disclosure.report.report import AnnualReport
    from tongbu.model.disclosure.request import RequestRegister
    from tongbu.model.disclosure.request_guide import WrittenGuide
    from tongbu.model.disclosure.response import ResponseTable
    from tongbu.model.disclosure.task import TaskLedger

NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Disclosure:
    """What a bureau keeps of its openness work as data (政务公开数据), besides its documents.

    `kinds` has what was read of each kind that there is, by the name of its folder or file below `docs/disclosure/`,
    and what of it concerns a document, by `MENTIONS` and the document's name.
    Nothing is known of a kind but through this mapping, so that whoever watches it sees what a task uses; each kind has
    a property here, which gives its type. A kind of which nothing was read is empty, never an error.
    """

    kinds: Mapping[str, Any] = field(default_factory=lambda: NOTHING)

    @property
    def tasks(self) -> Mapping[int, TaskLedger]:
        """任务台账: the ledger of each year, in the order of years."""
        ledgers: Mapping[int, TaskLedger] = self.kinds.get("tasks", NOTHING)
        return ledgers

    @property
    def reports(self) -> Mapping[int, AnnualReport]:
        """年度报告: the report of each year, in the order of years."""
        reports: Mapping[int, AnnualReport] = self.kinds.get("reports", NOTHING)
        return reports

    @property
    def requests(self) -> Mapping[int, RequestRegister]:
        """依申请公开: the register of each year, in the order of years."""
        registers: Mapping[int, RequestRegister] = self.kinds.get("requests", NOTHING)
        return registers

    @property
    def request_guide(self) -> WrittenGuide | None:
        """How to ask for information; None where nobody has written it."""
        guide: WrittenGuide | None = self.kinds.get("request-guide")
        return guide

    @property
    def letters(self) -> Mapping[int, LetterRegister]:
        """留言办理: the letters of each year, in the order of years."""
        registers: Mapping[int, LetterRegister] = self.kinds.get("letters", NOTHING)
        return registers

    @property
    def questions(self) -> Mapping[str, QuestionTable]:
        """问答库: the tables by the names of their files, that of the only file as ""."""
        tables: Mapping[str, QuestionTable] = self.kinds.get("questions", NOTHING)
        return tables

    @property
    def responses(self) -> Mapping[int, ResponseTable]:
        """政务舆情回应: the matters of each year, in the order of years."""
        tables: Mapping[int, ResponseTable] = self.kinds.get("responses", NOTHING)
        return tables

    def mentions(self, *names: str) -> tuple[Mention, ...]:
        """What letters and questions say of a document, by any of the names it may be called there (`called`).

        It asks for nothing else, so that what it says of one document does not depend on letters about another.
        """
        return tuple(mention for name in names for mention in self.kinds.get(f"{MENTIONS}{name}", ()))

    @property
    def catalogue(self) -> Mapping[date, CatalogueVersion]:
        """主动公开目录: each version by the day from which it is in force, in that order."""
        versions: Mapping[date, CatalogueVersion] = self.kinds.get("catalogue", NOTHING)
        return versions

    @property
    def guide(self) -> DisclosureGuide | None:
        """政府信息公开指南."""
        guide: DisclosureGuide | None = self.kinds.get("guide")
        return guide

    @property
    def columns(self) -> KeyColumns | None:
        """重点领域专栏."""
        columns: KeyColumns | None = self.kinds.get("columns")
        return columns

    @property
    def counties(self) -> Mapping[str, CountyCatalogue]:
        """What the counties (县级) publish, by the names of their files without suffix."""
        counties: Mapping[str, CountyCatalogue] = self.kinds.get("counties", NOTHING)
        return counties

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing of any kind, as in a bureau that keeps no such data."""
        return not any(
            (
                *(self.tasks, self.requests, self.request_guide, self.reports),
                *(self.letters, self.questions, self.responses),
                *(self.catalogue, self.guide, self.columns, self.counties),
            )
        )
