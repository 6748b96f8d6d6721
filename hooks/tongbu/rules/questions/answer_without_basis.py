"""An answer that rests on nothing."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.questions.questions import BOOK, GUIDE, PATH, example, named, questions
from tongbu.rules.rule import Context, DisclosureRule, Example


class AnswerWithoutBasis(DisclosureRule):
    """An answer that rests on nothing."""

    code = "QAS008"
    title = "问答没有写依据"
    level = Level.WARNING
    why = "没有依据的答案只是说法，公众不能核对，文件变了也不会提醒修改。"
    fix = "在“依据”写明根据哪份文件、哪一条。"
    authority = (
        GUIDE,
        BOOK,
    )
    bad = Example({PATH: example(依据="[]")})
    good = Example({PATH: example()})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such answer."""
        for table, position, question in questions(context):
            if not question.basis:
                yield self.finding(table, position, "依据", message=f"{named(question)}没有写依据。")
