"""A record of approval that says what it must."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.approving import Fault
from tongbu.model.finding import Finding, Level
from tongbu.rules.review.approvals import faults
from tongbu.rules.review.examples import APPROVED, FORGED
from tongbu.rules.rule import Authority, Context, Example, Rule


class UnusableApproval(Rule):
    """审签记录 that was tampered with, stops before 终审, goes back in time, or does not agree with 审核."""

    code = "REV006"
    title = "审签记录不完整或者与审核不一致"
    level = Level.ERROR
    waivable = False
    adjustable = False
    why = "审签记录一环接一环，改动或者删去任何一签都会断开；与审核登记对不上的记录也不能证明什么。"
    fix = (
        "从版本库恢复原来的 .sign 文件；审核没有走完的、改动以后没有重新审核的，审核、登记以后运行 tongbu sign。"
        "tongbu verify 说明每一签。"
    )
    authority = (Authority("各地政府网站信息发布三审三校制度：审核登记表存档备查"),)
    bad = Example({"policies/2026/a.sign": FORGED})
    good = Example({"policies/2026/a.sign": APPROVED})

    def check(self, context: Context) -> Iterator[Finding]:
        """One for each fault of a record."""
        kinds = (Fault.DAMAGED, Fault.UNFINISHED, Fault.UNLIKE_REVIEW, Fault.REPEATED, Fault.BACKDATED)
        for document, _, told in faults(context, *kinds):
            yield self.finding(document, "审核", message=told)
