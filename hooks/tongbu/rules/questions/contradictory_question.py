"""Dates of a question that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.questions.questions import BOOK, PATH, example, named, questions
from tongbu.rules.rule import Context, DisclosureRule, Example


class ContradictoryQuestion(DisclosureRule):
    """Dates of a question that cannot all be true."""

    code = "QAS007"
    title = "问答的日期互相矛盾"
    level = Level.ERROR
    why = "更新日期决定答案是不是跟得上文件，写错了就查不出过时的答案。"
    fix = "核对后改正：更新日期不晚于今天，复核期限晚于更新日期。"
    authority = (BOOK,)
    bad = Example({PATH: example(更新日期="2026-07-01")})
    good = Example({PATH: example()})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every contradiction."""
        for table, position, question in questions(context):
            if question.updated > context.today:
                message = f"{named(question)}的更新日期 {question.updated} 还没有到。"
                yield self.finding(table, position, "更新日期", message=message)
            if question.review_by and question.review_by <= question.updated:
                message = f"{named(question)}的复核期限 {question.review_by} 不晚于更新日期 {question.updated}。"
                yield self.finding(table, position, "复核期限", message=message)
