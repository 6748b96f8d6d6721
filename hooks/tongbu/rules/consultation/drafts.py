"""Drafts under consultation (征求意见稿) with their notices."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.front_matter import ConsultationNotice, Feedback
from tongbu.model.ledger import Opinion
from tongbu.model.policy import Policy
from tongbu.rules.rule import Context


def notices(context: Context) -> Iterator[tuple[Policy, ConsultationNotice]]:
    """Every draft that has a notice, with it."""
    for policy in context.library.policies.values():
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


def ledger_unreadable(context: Context, policy: Policy) -> bool:
    """Whether the draft has a ledger that could not be read, so that nobody can say what is in it."""
    stem = policy.source.path.removesuffix(".md")
    return any(f"{stem}{suffix}" in context.library.unreadable for suffix in (".csv", ".xlsx"))


def rows(path: str, found: tuple[Opinion, ...]) -> str:
    """Where opinions stand, for a clerk with the ledger open: at most five rows, then how many."""
    shown = "、".join(f"第 {opinion.row} 行（编号 {opinion.number or '未填'}）" for opinion in found[:5])
    rest = f" 等 {len(found)} 行" if len(found) > 5 else ""
    return f"台账 {path} {shown}{rest}"
