"""The three dates of a 三同步 record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy

STEPS = ("组织", "审签", "部署")


def dates(document: Policy | Interpretation) -> dict[str, date]:
    """The recorded dates by step, in the order of the steps; steps without a date are absent."""
    record = document.meta.synchrony
    if record is None:
        return {}
    written = zip(STEPS, (record.organised, record.signed_off, record.deployed), strict=True)
    return {step: day for step, day in written if day}


def missing(document: Policy | Interpretation) -> Iterator[str]:
    """The steps without a date."""
    known = dates(document)
    return (step for step in STEPS if step not in known)
