"""Items start anew under each article and paragraph, and follow one another."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.numeral import format_numeral
from tongbu.model.text import Unit, UnitLevel
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.scope import quotes_other_articles


class ItemNumbering(Rule):
    """An item (项) that does not follow the one before it, or does not start at （一）."""

    code = "LIB016"
    title = "项的编号不连续"
    level = Level.ERROR
    why = "项在每一条、每一款内从（一）起依次编号，缺号、重号会使引用指错。"
    fix = "对照原文补上漏录的项或者改正编号。"
    authority = (Authority("《中华人民共和国立法法》第六十五条：项的序号用中文数字加括号依次表述"),)
    bad = Example({"policies/2026/a.md": "第一条　古树分为下列两级：\n\n（一）一级古树；\n\n（三）二级古树。\n"})
    good = Example(
        {
            "policies/2026/a.md": """第一条　古树分为下列两级：

（一）一级古树；

（二）二级古树。
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every gap and repeat within one article or paragraph."""
        for policy in context.library.policies.values():
            for parent in () if quotes_other_articles(policy) else policy.text.walk():
                for item, before in _faulty(parent):
                    wanted = f"（{format_numeral(before + 1)}）"
                    message = f"这里编为{item.label}，应当是{wanted}。"
                    yield self.finding(policy, message=message, line=item.line)


def _faulty(parent: Unit) -> Iterator[tuple[Unit, int]]:
    """Items directly below a unit that are out of order, with the number before them."""
    before = 0
    for child in parent.children:
        if child.level is UnitLevel.ITEM and child.ordinal:
            if child.ordinal[0] != before + 1:
                yield child, before
            before = child.ordinal[0]
