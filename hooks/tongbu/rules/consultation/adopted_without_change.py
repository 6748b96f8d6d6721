"""What was adopted can be seen in the final text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.consulting.tracing import ADOPTED, has_changed
from tongbu.model.finding import Finding, Level
from tongbu.model.ledger import Opinion
from tongbu.rules.consultation.drafts import at_cell
from tongbu.rules.consultation.examples import DRAFT, FINAL, LEDGER, final, report, row
from tongbu.rules.consultation.finals import Final, finals
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule

_AGREES = re.compile(r"(?:支持|赞成|赞同|同意|拥护|认可|没有意见|无意见)")
_ASKS = re.compile(r"(?:建议|希望|应当|应该|请|要求|修改|增加|删除|删去|明确|补充|调整|改为|不合理|过)")


class AdoptedWithoutChange(Rule):
    """An opinion is 采纳 or 部分采纳, and the article it speaks of, or is said to have landed in, did not change."""

    code = "CON016"
    title = "说采纳了，条文却没有改"
    level = Level.WARNING
    concerns = DRAFTS
    why = "采纳的意见要落实在正式文件里；条文一字未动，提意见的人看不出采纳在哪里。"
    fix = "在台账“落实条文”写正式文件的条文序号；没有改正式文件的，核对“处理”，或者在“理由”写明怎样落实后豁免本条。"
    authority = (Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十八条、第三十二条"),)
    bad = Example({DRAFT: report("共收到意见1条，采纳1条。"), LEDGER: row(), FINAL: final("八")})
    good = Example({DRAFT: report("共收到意见1条，采纳1条。"), LEDGER: row(), FINAL: final("五")})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such opinion, at the cell of the article it names; support that asks for nothing is no fault."""
        for each in finals(context):
            for opinion in each.trace.ledger.opinions:
                if each.trace.ledger.disposition(opinion) in ADOPTED and not _only_agrees(opinion):
                    yield from self._judge(each, opinion)

    def _judge(self, final: Final, opinion: Opinion) -> Iterator[Finding]:
        landing, ledger = final.trace.landing(opinion), final.trace.ledger
        column = "落实条文" if landing.stated and opinion.landed else "条文"
        if landing.rows:
            if not any(has_changed(row) for row in landing.rows):
                named = f"正式文件{ledger.landed(opinion)}" if landing.stated else f"征求意见稿{opinion.article}"
                unchanged = "与征求意见稿相比没有改动" if landing.stated else "在正式文件里没有改动"
                message = f"处理是{ledger.disposition(opinion)}，{named}{unchanged}。"
                yield at_cell(self, ledger, opinion, column, message)
        elif not landing.unknown:
            message = f"处理是{ledger.disposition(opinion)}，没有写是哪一条，看不出在正式文件的哪里落实。"
            yield at_cell(self, ledger, opinion, column, message)


def _only_agrees(opinion: Opinion) -> bool:
    return bool(_AGREES.search(opinion.opinion)) and not _ASKS.search(opinion.opinion)
