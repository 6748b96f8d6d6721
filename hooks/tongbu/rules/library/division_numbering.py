"""Books, chapters, sections and topics follow one another."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.text import Unit, UnitLevel
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.scope import Placed, quotes_other_articles, scopes

_NUMBERED = (
    *(UnitLevel.BOOK, UnitLevel.CHAPTER, UnitLevel.SECTION),
    *(UnitLevel.TOPIC_1, UnitLevel.TOPIC_2, UnitLevel.TOPIC_3, UnitLevel.TOPIC_4),
)


class DivisionNumbering(Rule):
    """编 章 节, or 一、（一）1.（1）, out of order."""

    code = "LIB017"
    title = "章节或者层次序号不连续"
    level = Level.WARNING
    why = "章节和层次序号缺号、重号，通常是录入时漏了标题或者一段内容。"
    fix = "对照原文补上漏录的内容或者改正序号。"
    authority = (
        Authority("《立法技术规范（试行）》：节在每章、章在每编内重新编号，也可以连续编号", verified=False),
        Authority("GB/T 9704—2012：结构层次序数依次用“一、”“（一）”“1.”“（1）”", verified=False),
    )
    bad = Example(
        {
            "policies/2026/a.md": """## 第一章　总则

第一条　为了保护古树，制定本办法。

## 第三章　附则

第二条　本办法自2026年5月1日起施行。
"""
        }
    )
    good = Example(
        {
            "policies/2026/a.md": """## 第一章　总则

第一条　为了保护古树，制定本办法。

## 第二章　附则

第二条　本办法自2026年5月1日起施行。
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every number that neither goes on nor starts anew under a new parent."""
        for policy in context.policies:
            for scope in () if quotes_other_articles(policy) else scopes(policy.text):
                for unit, before in _faulty(scope.placed):
                    after = f"前一个是“{before.label}”" if before else "前面没有同级的序号"
                    yield self.finding(policy, message=f"这里编为“{unit.label}”，{after}。", line=unit.line)


def _faulty(placed: tuple[Placed, ...]) -> Iterator[tuple[Unit, Unit | None]]:
    last: dict[UnitLevel, Placed] = {}
    for here in placed:
        level, ordinal = here.unit.level, here.unit.ordinal
        if level not in _NUMBERED or ordinal is None:
            continue
        before = last.get(level)
        number = before.unit.ordinal if before and before.unit.ordinal else (0, 0)
        anew = ordinal[0] == 1 and (before is None or before.parent is not here.parent)
        if not anew and ordinal not in ((number[0] + 1, 0), (number[0], number[1] + 1)):
            yield here.unit, before.unit if before else None
        last[level] = here
