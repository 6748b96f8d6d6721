"""Articles run through a text without gaps or repeats."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.numeral import format_numeral
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule
from tongbu.rules.scope import quotes_other_articles


class ArticleNumbering(Rule):
    """An article (条) that does not follow the one before it."""

    code = "LIB015"
    title = "条文编号不连续"
    level = Level.ERROR
    concerns = POLICIES
    why = "条在全文连续编号，缺号、重号会使引用指错条文，往往是录入时漏了一条。"
    fix = "对照原文补上漏录的条文或者改正编号；插入的条文编为“第×条之一”。"
    authority = (Authority("《中华人民共和国立法法》第六十五条：编、章、节、条的序号用中文数字依次表述"),)
    bad = Example(
        {
            "policies/2026/a.md": """第一条　为了保护古树，制定本办法。

第三条　本办法自2026年5月1日起施行。
"""
        }
    )
    good = Example(
        {
            "policies/2026/a.md": """第一条　为了保护古树，制定本办法。

第二条　本办法自2026年5月1日起施行。
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every gap and repeat, once, in each text of a file; texts that amend others are left out."""
        for policy in context.policies:
            if quotes_other_articles(policy):
                continue
            for scope in context.anatomy(policy).scopes:
                before = (0, 0)
                for article in scope.articles():
                    if article.ordinal is None:
                        continue
                    fault = _fault(before, article.ordinal)
                    if fault:
                        yield self.finding(policy, message=f"{article.label}{fault}", line=article.line)
                    before = max(before, article.ordinal)


def _fault(before: tuple[int, int], here: tuple[int, int]) -> str:
    """What is wrong with one number after another, or ""."""
    number, branch = before
    if here in ((number + 1, 0), (number, branch + 1)):
        return ""
    if here == before:
        return "重复出现。"
    if here < before:
        return f"排在{label(before)}之后，顺序颠倒。"
    if number == 0:
        return "是第一个条文，应当从第一条开始。"
    wanted = (number, branch + 1) if here[0] == number else (number + 1, 0)
    return f"之前是{label(before)}，缺少{label(wanted)}。"


def label(ordinal: tuple[int, int]) -> str:
    """`(30, 1)` → 第三十条之一."""
    number, branch = ordinal
    return f"第{format_numeral(number)}条" + (f"之{format_numeral(branch)}" if branch else "")
