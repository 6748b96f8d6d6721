"""Two matters of one year under one number."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.responses.responses import PATH, REGISTER, example
from tongbu.rules.rule import Context, DisclosureRule, Example


class DuplicateResponseNumber(DisclosureRule):
    """Two matters of one year under one number."""

    code = "OPI007"
    title = "舆情编号重复"
    level = Level.ERROR
    why = "编号是网页上的固定链接，重复了就分不清是哪一件。"
    fix = "一年之内一件一个编号，改正重复的一件。"
    authority = (REGISTER,)
    bad = Example({PATH: example() + example(摘要="古树移植引起议论")})
    good = Example({PATH: example() + example(编号='"2"', 摘要="古树移植引起议论")})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every number that was taken before in its year."""
        for table in context.disclosure.responses.values():
            first: dict[str, int] = {}
            for position, response in enumerate(table.rows):
                taken = first.setdefault(response.anchor, position)
                if taken != position:
                    line = table.source.place(taken, "编号").line
                    message = f"编号“{response.number}”在第 {line} 行已经用过（“{table.rows[taken].summary[:30]}”）。"
                    yield self.finding(table, position, "编号", message=message)
