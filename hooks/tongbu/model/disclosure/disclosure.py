"""Everything below `docs/disclosure/`, by kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # models take long to load, which a bureau without such data need not wait for
    from tongbu.model.disclosure.report.report import AnnualReport
    from tongbu.model.disclosure.request import RequestRegister
    from tongbu.model.disclosure.request_guide import WrittenGuide
    from tongbu.model.disclosure.task import TaskLedger

NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Disclosure:
    """What a bureau keeps of its openness work as data (政务公开数据), besides its documents.

    `kinds` has what was read of each kind that there is, by the name of its folder or file below `docs/disclosure/`.
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
    def is_empty(self) -> bool:
        """Whether there is nothing of any kind, as in a bureau that keeps no such data."""
        return not (self.tasks or self.reports or self.requests or self.request_guide)
