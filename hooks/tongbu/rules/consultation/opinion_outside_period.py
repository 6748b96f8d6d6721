"""An opinion was received while opinions were asked for."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.consultation.drafts import at_cell, decided, notices
from tongbu.rules.consultation.examples import HEADER, LEDGER
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule


class OpinionOutsidePeriod(Rule):
    """An opinion's 日期 is before the first or after the last day for comment."""

    code = "CON014"
    title = "意见的日期不在征求意见期内"
    level = Level.WARNING
    concerns = DRAFTS
    why = "期外收到的意见算不算、怎样算，要有交代；日期抄错了，收到多少条也就不准。"
    fix = "核对日期；信函以邮戳为准。确实期外收到、一并研究的，豁免本条并写明理由。"
    authority = (Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十五条：明确提出意见的期限"),)
    bad = Example({LEDGER: f"{HEADER}1,2026-05-03,信函,个人,第三条,建议放宽。,,\n"})
    good = Example({LEDGER: f"{HEADER}1,2026-06-03,信函,个人,第三条,建议放宽。,,\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such opinion, at its cell."""
        for policy, notice in notices(context):
            for ledger, opinion in decided(policy):
                if opinion.received is None:
                    continue
                if notice.opens and opinion.received < notice.opens:
                    message = f"{opinion.received} 早于开始日期 {notice.opens}。"
                    yield at_cell(self, ledger, opinion, "日期", message)
                elif notice.closes and opinion.received > notice.closes:
                    message = f"{opinion.received} 晚于截止日期 {notice.closes}。"
                    yield at_cell(self, ledger, opinion, "日期", message)
