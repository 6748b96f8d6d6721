"""What a program guessed while importing is published only after a person has looked."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.selecting import documents

_KEY = "待核对"


class UnconfirmedImport(Rule):
    """Something in 待核对: metadata that `tongbu import` derived, and nobody has confirmed."""

    code = "REV008"
    title = "导入时推定的内容还没有核对"
    level = Level.ERROR
    waivable = False
    adjustable = False
    why = "导入的程序按版面和文字推定的日期、文号、类别可能出错，不经人核对公开，就是公开了没有审查的信息。"
    fix = "对照原件核对这一项，改正或者确认以后，删去“待核对”里的这一行和元数据里对应的“# 请核对”；全部删去才能发布。"
    authority = (Authority("《中华人民共和国政府信息公开条例》第十七条"),)
    bad = Example({"policies/2026/a.md": "---\n待核对:\n  - 施行日期——正文说自公布之日起施行，按发布日期推算\n---\n"})
    good = Example({"policies/2026/a.md": "---\n待核对: null\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """One for each thing that is still to be confirmed."""
        for document in documents(context):
            for position, what in enumerate(document.meta.unconfirmed):
                key, _, reason = what.partition("——")
                told = f"“{key}”还没有核对（{reason}）。" if reason else f"还没有核对：{what}。"
                yield self.finding(document, _KEY, position, message=told)
