"""What a report says in numbers agrees with the ledger, and with itself."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.consulting.balance import balance
from tongbu.consulting.stated import Stated, stated
from tongbu.model.finding import Finding, Level
from tongbu.model.ledger import Ledger
from tongbu.rules.consultation.drafts import answered
from tongbu.rules.consultation.examples import DRAFT, LEDGER, report, row
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule


class UnbalancedTotals(Rule):
    """收到 is not the sum of what became of the opinions, or the report's numbers are not those of the ledger."""

    code = "CON013"
    title = "意见的数目对不上"
    level = Level.ERROR
    concerns = DRAFTS
    why = "收到的意见应当等于采纳、部分采纳、不采纳和不属于本次范围之和；数目对不上，就是有意见没有下落。"
    fix = "核对“情况说明”里的数目和意见台账；台账里一条意见一行，归并答复的也各算一条。"
    authority = (Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十八条、第三十二条"),)
    bad = Example({DRAFT: report("共收到意见2条，其中采纳2条。"), LEDGER: row()})
    good = Example({DRAFT: report("共收到意见1条，其中采纳1条。"), LEDGER: row()})

    def check(self, context: Context) -> Iterator[Finding]:
        """One finding for each report, with everything that does not agree."""
        for policy, feedback in answered(context):
            said = stated(feedback.statement)
            faults = [*_within(said)]
            if not policy.ledger_unread:
                faults += _beside(said, policy.ledger, policy.source.path)
            if faults:
                message = f"{'；'.join(faults)}。"
                yield self.finding(policy, "征求意见", "反馈", "情况说明", message=message)


def _within(said: Stated) -> Iterator[str]:
    """What the report's own numbers contradict: a whole that is less than its parts, or a whole set that misses it."""
    parts = sum(said.counts.values())
    if not said.counts or said.received is None or parts in (said.received, said.merged):
        return
    if parts > said.received or (len(said.counts) > 1 and not said.is_open):
        sums = "、".join(f"{word}{count}条" for word, count in said.counts.items())
        yield f"说收到{said.received}条，{sums}合计{parts}条"


def _beside(said: Stated, ledger: Ledger | None, draft: str) -> Iterator[str]:
    if ledger is None:
        if said.received:
            yield f"说收到{said.received}条，却没有意见台账（{draft.removesuffix('.md')}.xlsx 或者 .csv）"
        return
    found = balance(ledger)
    if said.received is not None and said.received != found.received:
        yield f"说收到{said.received}条，台账 {ledger.path} 有{found.received}条"
    answered_alone = balance(ledger.answers) if said.merged else found
    for disposition, count in said.counts.items():
        if count not in (found.counts[disposition], answered_alone.counts[disposition]):
            yield f"说{disposition}{count}条，台账是{found.counts[disposition]}条"
