"""OPI: answers to the public (政务舆情回应): hours, news conferences, links."""

from __future__ import annotations

from tongbu.rules.responses.contradictory_response import ContradictoryResponse
from tongbu.rules.responses.dead_response_link import DeadResponseLink
from tongbu.rules.responses.duplicate_response_number import DuplicateResponseNumber
from tongbu.rules.responses.late_response import LateResponse
from tongbu.rules.responses.missing_conference import MissingConference
from tongbu.rules.responses.missing_response import MissingResponse
from tongbu.rules.responses.response_without_link import ResponseWithoutLink
from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    LateResponse(),
    MissingResponse(),
    MissingConference(),
    ResponseWithoutLink(),
    DeadResponseLink(),
    ContradictoryResponse(),
    DuplicateResponseNumber(),
)
