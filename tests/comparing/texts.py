"""Texts built in one line for comparisons."""

from tongbu.model.numeral import format_numeral
from tongbu.model.text import LegalText, Unit, UnitLevel


def law(*articles: str) -> LegalText:
    """A text of articles numbered from one; `\\n` parts 款."""
    return LegalText(units=tuple(article(number, text) for number, text in enumerate(articles, 1)))


def article(number: int, text: str) -> Unit:
    paragraphs = tuple(Unit(UnitLevel.PARAGRAPH, 1, text=part) for part in text.split("\n"))
    label = f"第{format_numeral(number)}条"
    return Unit(UnitLevel.ARTICLE, 1, label=label, ordinal=(number, 0), children=paragraphs)
