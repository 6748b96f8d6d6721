"""No opinions is an answer too, if it is given."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.consulting.stated import stated
from tongbu.model.finding import Finding, Level
from tongbu.rules.consultation.drafts import answered, opinions
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule

_HEADER = "编号,日期,渠道,提出人类别,条文,意见,处理,理由\n"


def _report(statement: str) -> str:
    return f"---\n征求意见:\n  反馈:\n    发布日期: 2026-07-10\n    情况说明: {statement}\n---\n"


class SilentFeedback(Rule):
    """The ledger is empty, and the report does not say that no opinion was received."""

    code = "CON008"
    title = "没有意见，反馈却没有说明未收到意见"
    level = Level.WARNING
    concerns = DRAFTS
    why = "台账是空的，公众分不清是没有人提，还是提了没有登记。"
    fix = "确实没有收到的，在“反馈”的“情况说明”里写明“征求意见期间未收到意见”；收到的，登记在同名台账里。"
    authority = (Authority("征求意见反馈的通行做法：未收到意见的也要公布", verified=False),)
    bad = Example({"policies/2026/draft.md": _report("征求意见工作已经结束。"), "policies/2026/draft.csv": _HEADER})
    good = Example({"policies/2026/draft.md": _report("征求意见期间未收到意见。"), "policies/2026/draft.csv": _HEADER})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such report."""
        for policy, feedback in answered(context):
            if opinions(policy) or policy.ledger_unread:
                continue
            if stated(feedback.statement).received is None:
                where = f"台账 {policy.ledger.path} 没有意见" if policy.ledger else "没有意见台账"
                message = f"{where}，“情况说明”也没有写明未收到意见。"
                yield self.finding(policy, "征求意见", "反馈", "情况说明", message=message)
