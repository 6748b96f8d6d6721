"""A source that no register has."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.questions.questions import BOOK, PATH, example, named, questions
from tongbu.rules.rule import Context, DisclosureRule, Example


class UnknownSourceLetter(DisclosureRule):
    """A source that no register has."""

    code = "QAS005"
    title = "问答的来源留言不存在"
    level = Level.ERROR
    why = "来源写错了，统计就看不出这个问题已经有了答案，网页上的链接也落空。"
    fix = "写登记簿里的编号；留言在别的系统、没有登记的，不写。"
    authority = (BOOK,)
    bad = Example({PATH: example(来源="[2026-99]")})
    good = Example({PATH: example()})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such source."""
        known = {letter.number for register in context.disclosure.letters.values() for letter in register.rows}
        for table, position, question in questions(context):
            for number in question.letters:
                if number not in known:
                    message = f"{named(question)}的来源“{number}”不在留言登记簿里。"
                    yield self.finding(table, position, "来源", message=message)
