"""A question whose day for review has passed."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.questions.questions import BOOK, PATH, example, named, questions
from tongbu.rules.rule import Context, DisclosureRule, Example


class OverdueAnswerReview(DisclosureRule):
    """A question whose day for review has passed."""

    code = "QAS004"
    title = "问答到了复核期限没有复核"
    level = Level.WARNING
    why = "标准、电话、办理地点常常会变，定期核对才不会误导公众。"
    fix = "核对后更新“更新日期”，写下一次的“复核期限”；不再需要的，删去。"
    authority = (BOOK,)
    bad = Example({PATH: example(更新日期="2025-06-01", 复核期限="2026-05-31")})
    good = Example({PATH: example(复核期限="2027-05-31")})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such question."""
        for table, position, question in questions(context):
            if question.review_by and question.review_by < context.today:
                late = (context.today - question.review_by).days
                message = f"{named(question)}应在 {question.review_by} 前复核，已过 {late} 日。"
                yield self.finding(table, position, "复核期限", message=message)
