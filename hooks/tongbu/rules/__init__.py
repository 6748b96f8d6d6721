"""The rules of the gate, in the order they are run and shown; what is not listed here does not run."""

from __future__ import annotations

from tongbu.rules import (
    annual_report,
    catalogue,
    comparison,
    confidentiality,
    consultation,
    disclosure,
    interpretation,
    letters,
    library,
    policy,
    questions,
    requests,
    responses,
    review,
    safety,
    synchrony,
    waivers,
    wording,
)
from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    synchrony.RULES
    + policy.RULES
    + interpretation.RULES
    + library.RULES
    + comparison.RULES
    + consultation.RULES
    + review.RULES
    + safety.RULES
    + confidentiality.RULES
    + wording.RULES
    + disclosure.RULES
    + catalogue.RULES
    + requests.RULES
    + letters.RULES
    + questions.RULES
    + responses.RULES
    + annual_report.RULES
    + waivers.RULES
)
