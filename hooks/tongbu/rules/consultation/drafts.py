"""Drafts under consultation (征求意见稿) with their notices."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding
from tongbu.model.front_matter import ConsultationNotice, Feedback
from tongbu.model.ledger import COLUMNS, Ledger, Opinion
from tongbu.model.policy import Policy
from tongbu.rules.rule import Context, Rule


def notices(context: Context) -> Iterator[tuple[Policy, ConsultationNotice]]:
    """Every draft that has a notice, with it."""
    for policy in context.policies:
        if policy.is_draft and policy.meta.consultation:
            yield policy, policy.meta.consultation


def answered(context: Context) -> Iterator[tuple[Policy, Feedback]]:
    """Every draft whose consultation has reported back, with the report."""
    for policy, notice in notices(context):
        if notice.feedback:
            yield policy, notice.feedback


def opinions(policy: Policy) -> tuple[Opinion, ...]:
    """The opinions received; none where there is no ledger."""
    return policy.ledger.opinions if policy.ledger else ()


def decided(policy: Policy) -> Iterator[tuple[Ledger, Opinion]]:
    """The opinions of a draft, each with its ledger; none where there is no ledger."""
    if policy.ledger:
        for opinion in policy.ledger.opinions:
            yield policy.ledger, opinion


def at_cell(rule: Rule, ledger: Ledger, opinion: Opinion, column: str, message: str, fix: str = "") -> Finding:
    """A finding at one cell of the ledger; `message` goes on after naming row, number and column."""
    named = f"（编号 {opinion.number}）" if opinion.number else ""
    position = opinion.places[COLUMNS.index(column)] if opinion.places else 0
    return Finding(
        path=ledger.path,
        line=opinion.line or opinion.row,
        column=position or 1,
        rule=rule.code,
        level=rule.level,
        key=column,
        message=f"第 {opinion.row} 行{named}“{column}”：{message}",
        fix=fix or rule.fix,
    )
