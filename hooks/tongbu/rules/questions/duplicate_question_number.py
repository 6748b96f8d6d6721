"""Two questions under one number."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.question import QuestionTable
from tongbu.model.finding import Finding, Level
from tongbu.rules.questions.questions import BOOK, PATH, example, questions
from tongbu.rules.rule import Context, DisclosureRule, Example


class DuplicateQuestionNumber(DisclosureRule):
    """Two questions under one number."""

    code = "QAS006"
    title = "问答编号重复"
    level = Level.ERROR
    why = "编号是问答网页的固定网址，重复了就只剩一个网页。"
    fix = "一个问题一个编号，不分大小写，改正重复的一个。"
    authority = (BOOK,)
    bad = Example({PATH: example() + example(问="古树怎样认定？")})
    good = Example({PATH: example() + example(编号="gushu-1", 问="古树怎样认定？")})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every number that was taken before, in any file."""
        first: dict[str, tuple[QuestionTable, int]] = {}
        for table, position, question in questions(context):
            taken, place = first.setdefault(question.url, (table, position))
            if (taken, place) != (table, position):
                line = taken.source.place(place, "编号").line
                message = f"编号“{question.number}”在 {taken.source.path} 第 {line} 行已经用过。"
                yield self.finding(table, position, "编号", message=message)
