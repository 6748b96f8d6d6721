"""What an opinion speaks of can be told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.consulting.places import named_articles
from tongbu.model.finding import Finding, Level
from tongbu.rules.consultation.drafts import at_cell, decided, notices
from tongbu.rules.consultation.examples import HEADER, LEDGER
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule

_THE_WHOLE = re.compile(
    r"全文|全篇|整体|总体|通篇|全部(?:条文)?|综合|其他|其它|无|/|—+|-+|名称|标题|题目|文件名称|依据|"
    r"附件.{0,20}|附则|总则|第.{1,4}[章节编].{0,20}|.{0,10}部分"
)


class UnclearPlace(Rule):
    """条文 holds words that name no article, no topic of the draft, and not the whole of it."""

    code = "CON023"
    title = "台账里的“条文”看不出是哪一条"
    level = Level.WARNING
    concerns = DRAFTS
    why = "看不出是哪一条，这条意见就不计入按条统计，也连不到正式文件的改动。"
    fix = "写成“第七条”“第三条、第五条”；对整个草案提的写“全文”，说不清的留空。"
    authority = (Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十八条：意见应当归纳整理、研究论证"),)
    bad = Example({LEDGER: f"{HEADER}1,2026-06-03,信函,个人,面积那一条,建议放宽。,,\n"})
    good = Example({LEDGER: f"{HEADER}1,2026-06-03,信函,个人,三,建议放宽。,,\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such cell."""
        for policy, _ in notices(context):
            labels = {unit.label.strip("、.．") for unit in context.anatomy(policy).units if unit.label}
            for ledger, opinion in decided(policy):
                written = opinion.article.strip()
                if not written or _THE_WHOLE.fullmatch(written) or written.strip("、.．") in labels:
                    continue
                if not any(named_articles(written)):
                    yield at_cell(self, ledger, opinion, "条文", f"“{written[:30]}”看不出是哪一条。")
