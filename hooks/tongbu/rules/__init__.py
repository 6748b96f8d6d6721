"""The rules of the gate, in the order they are run and shown; what is not listed here does not run."""

from __future__ import annotations

from tongbu.rules import (
    annual_report,
    comparison,
    confidentiality,
    consultation,
    disclosure,
    interpretation,
    library,
    policy,
    requests,
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
    + annual_report.RULES
    + requests.RULES
    + waivers.RULES
)
