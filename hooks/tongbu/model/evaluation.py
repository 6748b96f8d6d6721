"""When a normative document (行政规范性文件) must have been evaluated (实施后评估), by its own dates alone."""

from __future__ import annotations

from datetime import date, timedelta

from tongbu.model.policy import Policy
from tongbu.model.standing import starts
from tongbu.model.vocabulary import PolicyCategory
from tongbu.model.years import add_years


def late_before_expiry(policy: Policy, days: int) -> date | None:
    """The day from which, until 有效期至, the evaluation before expiry is missing; None where none is owed.

    `days` is how long before the end it must be made; one made at most as long before that day counts.
    """
    meta, window = policy.meta, timedelta(days)
    if meta.category is not PolicyCategory.NORMATIVE or not meta.expires:
        return None
    if meta.evaluated and meta.evaluated >= meta.expires - 2 * window:
        return None
    return meta.expires - window


def regular_evaluation(policy: Policy, years: int) -> date | None:
    """The last day for the next evaluation of a document without 有效期至; None where none is owed."""
    meta, begins = policy.meta, starts(policy)
    if meta.category is not PolicyCategory.NORMATIVE or meta.expires or not begins:
        return None
    return add_years(max(begins, meta.evaluated or begins), years)
