"""How policies and their interpretations (解读) pair off, as several families of rules see it."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.calendar import WorkingDays
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.model.reference import RelationKind
from tongbu.rules.rule import Context
from tongbu.rules.selecting import issued


def first_readings(context: Context, policy: Policy) -> tuple[Interpretation, ...]:
    """The publication-stage interpretations of a policy, by date of publication."""
    return context.first_readings(policy)


def interpreted(context: Context) -> Iterator[tuple[Policy, tuple[Interpretation, ...]]]:
    """Every issued policy that has a publication-stage interpretation, with these."""
    for policy in issued(context):
        if readings := first_readings(context, policy):
            yield policy, readings


def pairs(context: Context) -> Iterator[tuple[Policy, Interpretation]]:
    """Every issued policy with each of its publication-stage interpretations."""
    for policy, readings in interpreted(context):
        for reading in readings:
            yield policy, reading


def subjects(context: Context, reading: Interpretation) -> tuple[Policy, ...]:
    """The policies of this site that the interpretation names."""
    return context.library.targets(reading, RelationKind.INTERPRETS)


def must_keep_step(policy: Policy) -> bool:
    """Whether the three synchronisations (三同步) bind a policy: by its kind, or because it records them."""
    return not policy.is_draft and (policy.meta.category.must_be_interpreted or policy.meta.synchrony is not None)


def bound_readings(context: Context) -> Iterator[Interpretation]:
    """The publication-stage interpretations of policies that the three synchronisations bind."""
    for reading in context.readings:
        if reading.is_at_publication and any(must_keep_step(policy) for policy in subjects(context, reading)):
            yield reading


def some_unreadable(context: Context) -> bool:
    """Whether an interpretation could not be read, so that nobody can say which policy lacks one."""
    return context.library.lacks_interpretations


PROVISIONAL = "（暂定：所涉年份的放假安排尚未录入，按周末推算）"


def provisional_note(counted: WorkingDays) -> str:
    """What to add to a number of working days that rests on a year without an official arrangement."""
    return PROVISIONAL if counted.provisional else ""
