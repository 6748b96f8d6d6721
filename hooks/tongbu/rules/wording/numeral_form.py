"""Numerals, dates and ranges that the standard has otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.wording.telling import by_name, tell
from tongbu.wording import Kind


class NumeralForm(Rule):
    """Numbers of the list of numerals."""

    code = "WRD007"
    title = "数字用法不规范"
    level = Level.WARNING
    why = "数字、日期、范围的写法不一，容易引起歧义，如“5～10%”可以读成5到10%。"
    fix = "按提示改正。印发的原件就是这样写的，以原件为准，写明理由豁免。"
    authority = (
        Authority("GB/T 15835—2011《出版物上数字用法》"),
        Authority("GB/T 9704—2012《党政机关公文格式》"),
    )
    bad = Example({"policies/2026/a.md": "第一条　保护范围内的绿地率为30～35%，自2026年05月01日起核算。\n"})
    good = Example({"policies/2026/a.md": "第一条　保护范围内的绿地率为30%～35%，自2026年5月1日起核算。\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such place in the documents in question."""
        yield from tell(self, context, Kind.NUMERAL, by_name)
