"""Places that a program left for a person to fill in."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.unfinished import unfinished
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.selecting import documents
from tongbu.wording import written


class UnfinishedText(Rule):
    """A mark that `tongbu new` set, and nobody has written in its place."""

    code = "WRD010"
    title = "还有没填写的地方"
    level = Level.ERROR
    waivable = False
    adjustable = False
    why = "这些是程序留给人填写的地方，不是定稿，不能公布。"
    fix = "把“【待填：…】”整个换成正式内容，不需要的删去。"
    authority = (Authority("《党政机关公文处理工作条例》第二十二条：公文文稿签发前应当审核内容是否完整准确"),)
    bad = Example({"policies/2026/a.md": "第一条　【待填：制定的目的和依据】\n"})
    good = Example({"policies/2026/a.md": "第一条　为了加强古树名木保护，制定本办法。\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such place."""
        for document in documents(context):
            for line, column, words in unfinished(written(document, context.files)):
                yield self.finding(document, message=f"“{words}”还没有填写。", line=line, column=column)
