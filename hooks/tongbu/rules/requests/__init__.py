"""REQ: requests for government information (依申请公开): limits, dates, results, and no names."""

from __future__ import annotations

from tongbu.rules.requests.contradictory_request import ContradictoryRequest
from tongbu.rules.requests.duplicate_request_number import DuplicateRequestNumber
from tongbu.rules.requests.improper_extension import ImproperExtension
from tongbu.rules.requests.incomplete_request_guide import IncompleteRequestGuide
from tongbu.rules.requests.late_completion_notice import LateCompletionNotice
from tongbu.rules.requests.long_consultation import LongConsultation
from tongbu.rules.requests.named_person import NamedPerson
from tongbu.rules.requests.overdue_request import OverdueRequest
from tongbu.rules.requests.request_due_soon import RequestDueSoon
from tongbu.rules.requests.result_without_step import ResultWithoutStep
from tongbu.rules.requests.unproven_disclosure import UnprovenDisclosure
from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    OverdueRequest(),
    RequestDueSoon(),
    LateCompletionNotice(),
    ContradictoryRequest(),
    ImproperExtension(),
    LongConsultation(),
    DuplicateRequestNumber(),
    NamedPerson(),
    ResultWithoutStep(),
    IncompleteRequestGuide(),
    UnprovenDisclosure(),
)
