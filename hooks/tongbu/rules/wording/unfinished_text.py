"""Places that a program left for a person to fill in or to confirm."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.unfinished import TO_FILL, unfinished
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.selecting import documents
from tongbu.wording import written


class UnfinishedText(Rule):
    """A mark that `tongbu new` or `tongbu import` set, and nobody has dealt with."""

    code = "WRD010"
    title = "有没有填写、没有核对的地方"
    level = Level.ERROR
    waivable = False
    adjustable = False
    why = "这些是程序代拟、等人填写或者核对的内容，不是定稿，不能公布。"
    fix = "填写“【待填：…】”，整个换成正式内容；核对注释“# 请核对”那一行，无误的删去这条注释，有误的改正。"
    authority = (Authority("《党政机关公文处理工作条例》第二十二条：公文文稿签发前应当审核内容是否完整准确"),)
    bad = Example({"policies/2026/a.md": "第一条　【待填：制定的目的和依据】\n"})
    good = Example({"policies/2026/a.md": "第一条　为了加强古树名木保护，制定本办法。\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such place."""
        for document in documents(context):
            for line, column, words in unfinished(written(document, context.files)):
                what = "还没有填写" if words.startswith(TO_FILL) else "还没有核对"
                yield self.finding(document, message=f"“{words}”{what}。", line=line, column=column)
