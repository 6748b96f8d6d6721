"""Punctuation that the standard has otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.wording.telling import by_name, tell
from tongbu.wording import Kind


class PunctuationForm(Rule):
    """Half-width, doubled or wrong punctuation marks."""

    code = "WRD005"
    title = "标点符号不规范"
    level = Level.WARNING
    why = "标点用错会改变停顿和意思；半角、全角混用影响检索和阅读。"
    fix = "按提示改正。"
    authority = (
        Authority("GB/T 15834—2011《标点符号用法》"),
        Authority("GB/T 9704—2012《党政机关公文格式》"),
    )
    bad = Example(
        {"policies/2026/a.md": "第一条　古树名木的养护,由所在单位负责。\n\n第二条　按照示林规[2024]1号文件执行。\n"}
    )
    good = Example(
        {"policies/2026/a.md": "第一条　古树名木的养护，由所在单位负责。\n\n第二条　按照示林规〔2024〕1号文件执行。\n"}
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such place in the documents in question."""
        yield from tell(self, context, Kind.PUNCTUATION, by_name)
