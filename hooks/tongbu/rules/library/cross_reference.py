"""Articles cited within a text exist in it."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.citation import ArticleCitation, find_citations
from tongbu.model.finding import Finding, Level
from tongbu.model.text import Unit, UnitLevel
from tongbu.rules.library.article_numbering import label
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule
from tongbu.rules.scope import Scope, missing_part, quotes_other_articles


class CrossReference(Rule):
    """A text cites an article, paragraph or item of its own that it does not have."""

    code = "LIB018"
    title = "引用了不存在的条款"
    level = Level.ERROR
    concerns = POLICIES
    why = "条文调整以后没有同步修改引用，执行时就找不到所指的规定。"
    fix = "对照原文改正引用的条、款、项；引用别的文件的，在前面写明《名称》。"
    authority = (Authority("《中华人民共和国立法法》第六十五条：法律根据内容需要分编、章、节、条、款、项、目"),)
    bad = Example(
        {
            "policies/2026/a.md": """第一条　为了保护古树，制定本办法。

第二条　违反本办法第九条规定的，责令改正。
"""
        }
    )
    good = Example(
        {
            "policies/2026/a.md": """第一条　为了保护古树，制定本办法。

第二条　违反本办法第一条规定的，责令改正。
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every dead citation, at the line of the paragraph or item that makes it."""
        for policy in context.policies:
            for scope in () if quotes_other_articles(policy) else context.anatomy(policy).scopes:
                for unit, citation, fault in _dead(scope):
                    message = f"引用“{citation.text or label(citation.article)}”，{fault}"
                    yield self.finding(policy, message=message, line=unit.line)


def _dead(scope: Scope) -> Iterator[tuple[Unit, ArticleCitation, str]]:
    articles = {article.ordinal: article for article in scope.articles() if article.ordinal}
    for unit in scope.units if articles else ():
        if unit.level is UnitLevel.BLOCK:
            continue
        for citation in find_citations(unit.text) if "条" in unit.text else ():
            fault = "" if citation.law else _fault(articles.get(citation.article), citation)
            if fault:
                yield unit, citation, fault


def _fault(article: Unit | None, citation: ArticleCitation) -> str:
    """Why the citation leads nowhere, or ""."""
    return missing_part(article, citation) if article else f"本文没有{label(citation.article)}。"
