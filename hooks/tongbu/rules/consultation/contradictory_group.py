"""Opinions answered together have one answer."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.consultation.drafts import at_cell, decided, notices
from tongbu.rules.consultation.examples import HEADER, LEDGER
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule

_TWO = (
    f"{HEADER.strip()},归并\n1,2026-06-03,信函,个人,第三条,建议放宽。,采纳,,\n"
    "2,2026-06-04,信函,个人,第三条,建议放宽到五公顷。,{own},,1\n"
)


class ContradictoryGroup(Rule):
    """An opinion says that it is answered with another (归并), and has an answer of its own that differs."""

    code = "CON022"
    title = "归并的意见答复不一样"
    level = Level.WARNING
    concerns = DRAFTS
    why = "归并就是一并答复；两条的处理不同，公众不知道以哪个为准。"
    fix = "归并的意见“处理”留空，随所归并的那一条；单独答复的，删去“归并”。"
    authority = (Authority("意见归类答复的通行做法", verified=False),)
    bad = Example({LEDGER: _TWO.format(own="不采纳")})
    good = Example({LEDGER: _TWO.format(own="")})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such opinion, at its 处理."""
        for policy, _ in notices(context):
            for ledger, opinion in decided(policy):
                main = ledger.answering(opinion)
                if main is not opinion and opinion.disposition and opinion.disposition is not main.disposition:
                    answer = main.disposition.value if main.disposition else "还没有处理"
                    message = f"写的是{opinion.disposition}，所归并的 {main.number} 号意见是{answer}。"
                    yield at_cell(self, ledger, opinion, "处理", message)
