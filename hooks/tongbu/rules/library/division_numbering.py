"""Books, chapters, sections and topics follow one another."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.text import Unit, UnitLevel
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule
from tongbu.rules.scope import Scope, quotes_other_articles

_ARTICLE = UnitLevel.ARTICLE
_NUMBERED = (
    *(UnitLevel.BOOK, UnitLevel.CHAPTER, UnitLevel.SECTION),
    *(UnitLevel.TOPIC_1, UnitLevel.TOPIC_2, UnitLevel.TOPIC_3, UnitLevel.TOPIC_4),
)


class DivisionNumbering(Rule):
    """编 章 节, or 一、（一）1.（1）, out of order."""

    code = "LIB017"
    title = "章节或者层次序号不连续"
    level = Level.WARNING
    concerns = POLICIES
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
            for scope in () if quotes_other_articles(policy) else context.anatomy(policy).scopes:
                for unit, before in _faulty(scope):
                    after = f"前一个是“{before.label}”" if before else "前面没有同级的序号"
                    yield self.finding(policy, message=f"这里编为“{unit.label}”，{after}。", line=unit.line)


def _faulty(scope: Scope) -> Iterator[tuple[Unit, Unit | None]]:
    last: dict[UnitLevel, tuple[Unit, Unit | None]] = {}
    for unit, parent in zip(scope.units, scope.parents, strict=True):
        level, ordinal = unit.level, unit.ordinal
        if level is _ARTICLE or ordinal is None or level not in _NUMBERED:
            continue
        before, parent_before = last.get(level, (None, None))
        number = before.ordinal if before and before.ordinal else (0, 0)
        anew = ordinal[0] == 1 and (before is None or parent_before is not parent)
        if not anew and ordinal not in ((number[0] + 1, 0), (number[0], number[1] + 1)):
            yield unit, before
        last[level] = unit, parent
