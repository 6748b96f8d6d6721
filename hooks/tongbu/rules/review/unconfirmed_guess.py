"""What a program guessed is published only after a person has looked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tongbu.model.finding import Finding, Level
from tongbu.model.said_values import said
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.selecting import documents

_KEY = "待核对"


class UnconfirmedGuess(Rule):
    """Something in 待核对: metadata that `tongbu import` or `tongbu new` derived, and nobody has confirmed."""

    code = "REV008"
    title = "程序推定的内容还没有核对"
    level = Level.ERROR
    waivable = False
    adjustable = False
    why = "程序按版面、文字和已有的文件推定的日期、文号、类别可能出错，不经人核对公开，就是公开了没有审查的信息。"
    fix = (
        "用 tongbu confirm 文件 逐项核对（导入的对照原件），确认或者改正；"
        "自己改的，改好以后删去“待核对”里的这一行和对应的“# 请核对”。全部删去才能发布。"
    )
    authority = (Authority("《中华人民共和国政府信息公开条例》第十七条"),)
    bad = Example({"policies/2026/a.md": "---\n待核对:\n  - 施行日期——正文说自公布之日起施行，按发布日期推算\n---\n"})
    good = Example({"policies/2026/a.md": "---\n待核对: null\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """One for each thing that is still to be confirmed."""
        for document in documents(context):
            if document.meta.unconfirmed:
                values = document.meta.model_dump(by_alias=True, mode="json")
                for position, what in enumerate(document.meta.unconfirmed):
                    yield self.finding(document, _KEY, position, message=_told(what, values))


def _told(what: str, values: Mapping[str, Any]) -> str:
    """A sentence on one line of the list: its key, what stands there now, and why."""
    key, _, reason = what.partition("——")
    if not reason:
        return f"还没有核对：{what}。"
    now = said(values.get(key)) or "没有填写"
    return f"“{key}”还没有核对，现在是：{now}（{reason}）。"
