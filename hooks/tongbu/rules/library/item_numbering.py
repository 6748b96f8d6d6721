"""Items start anew under each article and paragraph, and follow one another."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.text import Unit, UnitLevel
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule
from tongbu.rules.scope import quotes_other_articles

_ITEM = UnitLevel.ITEM


class ItemNumbering(Rule):
    """An item (项) that does not follow the one before it, or does not start at （一）."""

    code = "LIB016"
    title = "项的编号不连续"
    level = Level.ERROR
    concerns = POLICIES
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
        """Every gap and repeat within one article; a 款 may stand between two items of one list."""
        for policy in context.policies:
            text = context.anatomy(policy)
            if quotes_other_articles(policy) or not any(unit.level is _ITEM for unit in text.units):
                continue
            for article in text.articles:
                for item, before in _faulty(article):
                    after = f"前一项是{before.label}" if before else "前面没有同级的项"
                    yield self.finding(policy, message=f"这里编为{item.label}，{after}。", line=item.line)


def _faulty(article: Unit) -> Iterator[tuple[Unit, Unit | None]]:
    """Items out of order, each with the last one before it that is numbered in the same style."""
    last: dict[bool, Unit] = {}
    style_before, parent_before = None, None
    for parent in article.walk():
        for item in parent.children:
            if item.level is not _ITEM or not item.ordinal:
                continue
            style = item.label.startswith("（")
            before = last.get(style)
            number = before.ordinal[0] if before and before.ordinal else 0
            anew = item.ordinal[0] == 1 and (style is not style_before or parent is not parent_before)
            if not anew and item.ordinal[0] != number + 1:
                yield item, before
            last[style], style_before, parent_before = item, style, parent
