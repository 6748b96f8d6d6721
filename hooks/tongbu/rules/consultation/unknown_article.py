"""The articles a ledger names are there."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.consulting.places import named_articles
from tongbu.consulting.tracing import Trace
from tongbu.model.finding import Finding, Level
from tongbu.model.policy import Policy
from tongbu.model.text import UnitLevel
from tongbu.rules.anatomy import Anatomy
from tongbu.rules.consultation.drafts import at_cell, decided, notices
from tongbu.rules.consultation.examples import HEADER, LEDGER
from tongbu.rules.consultation.finals import finals
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule


class UnknownArticle(Rule):
    """条文 names an article or paragraph (款) that the draft does not have, or 落实条文 one that the final lacks."""

    code = "CON017"
    title = "台账里的条文序号不存在"
    level = Level.ERROR
    concerns = DRAFTS
    why = "条文序号写错，意见就连到别的条文上，按条统计和“落实在哪一条”都不对。"
    fix = "“条文”写征求意见稿的条文序号，“落实条文”写正式文件的条文序号；不针对具体条文的留空。"
    authority = (Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十八条：意见应当归纳整理、研究论证"),)
    bad = Example({LEDGER: f"{HEADER}1,2026-06-03,信函,个人,第三十条,建议放宽。,,\n"})
    good = Example({LEDGER: f"{HEADER}1,2026-06-03,信函,个人,第三条,建议放宽。,,\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such cell; a draft without articles names none."""
        for policy, _ in notices(context):
            yield from self._in_draft(policy, context.anatomy(policy))
        for final in finals(context):
            yield from self._in_final(final.trace, final.policy)

    def _in_draft(self, draft: Policy, text: Anatomy) -> Iterator[Finding]:
        paragraphs = {
            article.ordinal: sum(each.level is UnitLevel.PARAGRAPH for each in article.children)
            for article in text.articles
            if article.ordinal
        }
        for ledger, opinion in decided(draft):
            missing = [
                named.words
                for named in named_articles(opinion.article)
                if (named.paragraph or 0) > paragraphs.get(named.article, -1)
            ]
            if missing and paragraphs:
                message = f"征求意见稿没有{'、'.join(word for word in missing if word) or '这些条文'}。"
                yield at_cell(self, ledger, opinion, "条文", message)

    def _in_final(self, trace: Trace, final: Policy) -> Iterator[Finding]:
        for opinion in trace.ledger.opinions:
            landing = trace.landing(opinion)
            if opinion.landed and landing.stated and (landing.unknown or not landing.rows):
                missing = "、".join(landing.unknown) or opinion.landed
                message = f"{final.named}没有“{missing}”。"
                yield at_cell(self, trace.ledger, opinion, "落实条文", message)
