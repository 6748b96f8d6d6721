"""How official writing cites a document and the places in it: 《名称》（文号）第十二条第二款第（三）项."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tongbu.model.numeral import format_numeral
from tongbu.model.policy import Policy
from tongbu.model.text import Unit, UnitLevel
from tongbu.pages.views.beside import Citation, CitedPlace


def document_citation(policy: Policy) -> str:
    """《名称》（文号）, the 文号 only where there is one."""
    return policy.named + (f"（{policy.meta.number}）" if policy.meta.number else "")


def article_citations(policy: Policy) -> Mapping[str, Citation]:
    """How each article of a policy is cited, by its anchor."""
    return dict(_citations(policy))


def _citations(policy: Policy) -> Iterator[tuple[str, Citation]]:
    document = document_citation(policy)
    for unit in policy.text.units:
        before = document + (_part(unit) if unit.level is UnitLevel.PART else "")
        for article in unit.walk():
            if article.level is UnitLevel.ARTICLE and article.anchor:
                words = before + article.label
                places = tuple(CitedPlace(anchor, label, words + label) for anchor, label in _places(article))
                yield article.anchor, Citation(words, places)


def _part(unit: Unit) -> str:
    """A further document in the file: 附件1, or the 办法 that a 通知 issues."""
    if unit.label:
        return unit.label
    return f"所附《{unit.title}》" if unit.title else ""


def _places(article: Unit) -> Iterator[tuple[str, str]]:
    """Each 款, 项 and 目 with its name inside the article; an article's only 款 is not named."""
    paragraphs = [child for child in article.children if child.level is UnitLevel.PARAGRAPH]
    for number, paragraph in enumerate(paragraphs, 1):
        name = f"第{format_numeral(number)}款" if len(paragraphs) > 1 else ""
        if name and paragraph.anchor:
            yield paragraph.anchor, name
        yield from _below(paragraph, name)
    yield from _below(article, "")


def _below(unit: Unit, before: str) -> Iterator[tuple[str, str]]:
    """The 项 and 目 that stand directly below a unit, and below these."""
    for child in unit.children:
        word = {UnitLevel.ITEM: "项", UnitLevel.SUBITEM: "目"}.get(child.level)
        if word and child.label and child.anchor:
            name = f"{before}第{child.label.rstrip('.．、')}{word}"
            yield child.anchor, name
            yield from _below(child, name)
