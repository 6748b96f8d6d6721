"""Evaluation of normative documents in force (实施后评估), by the same days as the rules that ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation
from tongbu.model.dates import spoken
from tongbu.model.evaluation import late_before_expiry, regular_evaluation
from tongbu.model.policy import Policy

_HOW = "评估以后填写“评估日期”。"
_SOURCE = "《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条"


def evaluations(situation: Situation) -> Iterator[Deadline]:
    """One for each document that will be in force on that day; with the end of its validity the duty ends too.

    Of a regulation and the decisions that amended it, only the text in force is evaluated.
    """
    for policy in situation.issued():
        found = _before_expiry(situation, policy) or _regular(situation, policy)
        if found and situation.library.stands_alone(policy) and situation.in_force(policy, found.day):
            yield found


def _before_expiry(situation: Situation, policy: Policy) -> Deadline | None:
    days = situation.settings.limits.evaluation_days
    late, expires = late_before_expiry(policy, days), policy.meta.expires
    if not late or not expires:
        return None
    what = f"有效期至{spoken(expires)}，在届满{days}日前完成实施后评估。"
    last = late - timedelta(1)
    return situation.about(policy, DeadlineKind.EVALUATION, last, what, _SOURCE, rule="LIB009", how=_HOW)


def _regular(situation: Situation, policy: Policy) -> Deadline | None:
    years = situation.settings.limits.evaluation_years
    last = regular_evaluation(policy, years)
    if last is None:
        return None
    since = f"上次是{spoken(policy.meta.evaluated)}" if policy.meta.evaluated else "施行以来没有评估记录"
    what = f"没有设有效期，每{years}年评估一次，{since}；应当完成实施后评估。"
    return situation.about(policy, DeadlineKind.EVALUATION, last, what, _SOURCE, rule="LIB010", how=_HOW)
