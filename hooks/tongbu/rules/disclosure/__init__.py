"""DSC: disclosure data (政务公开数据): the task ledger, and what else lies below `docs/disclosure/`."""

from __future__ import annotations

from tongbu.rules.disclosure.contradictory_task_dates import ContradictoryTaskDates
from tongbu.rules.disclosure.dead_evidence import DeadEvidence
from tongbu.rules.disclosure.duplicate_task_number import DuplicateTaskNumber
from tongbu.rules.disclosure.missing_evidence import MissingEvidence
from tongbu.rules.disclosure.overdue_task import OverdueTask
from tongbu.rules.disclosure.unknown_office import UnknownOffice
from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    MissingEvidence(),
    DeadEvidence(),
    OverdueTask(),
    ContradictoryTaskDates(),
    UnknownOffice(),
    DuplicateTaskNumber(),
)
