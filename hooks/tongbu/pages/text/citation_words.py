"""How official writing cites a document and the places in it: 《名称》（文号）第十二条第二款第（三）项.

A text without articles is cited by its numbering (GB/T 9704-2012, 7.3.3): 第一部分第（二）项 where 一、 is a
heading, 第一项 where it begins a sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from tongbu.model.numeral import format_numeral
from tongbu.model.policy import Policy
from tongbu.model.text import Unit, UnitLevel
from tongbu.pages.views.beside import Citation, CitedPlace

_WORDS = {
    UnitLevel.ITEM: "项",
    UnitLevel.SUBITEM: "目",
    UnitLevel.TOPIC_2: "项",
    UnitLevel.TOPIC_3: "目",
}


def document_citation(policy: Policy) -> str:
    """《名称》（文号）, the 文号 only where there is one."""
    return policy.named + (f"（{policy.meta.number}）" if policy.meta.number else "")


def place_citations(policy: Policy) -> Mapping[str, Citation]:
    """How each article of a policy is cited, and each 一、 of a text without articles, by its anchor."""
    return dict(_citations(policy))


def _citations(policy: Policy) -> Iterator[tuple[str, Citation]]:
    document = document_citation(policy)
    named: list[tuple[Unit, str, str]] = []
    for unit in policy.text.units:
        before = f"{document}{_part(unit)}" if unit.level is UnitLevel.PART else document
        named += [(one, before, name) for one in unit.walk() if one.anchor and (name := _name(one))]
    times = Counter((before, name) for _, before, name in named)
    for one, before, name in named:
        words = before + name
        # Under headings that begin 一、 anew, 第一部分 would be several places.
        if one.level is UnitLevel.ARTICLE or times[before, name] == 1:
            yield one.anchor, Citation(words, name, tuple(_places(one)))


def _name(unit: Unit) -> str:
    """What a place is called that has a citation of its own; "" for any other unit."""
    if unit.level is UnitLevel.ARTICLE:
        return unit.label
    if unit.level is UnitLevel.TOPIC_1 and unit.ordinal:
        return f"第{format_numeral(unit.ordinal[0])}{'部分' if unit.title else '项'}"
    return ""


def _part(unit: Unit) -> str:
    """A further document in the file: 附件1, or the 办法 that a 通知 issues."""
    if unit.label:
        return unit.label
    return f"所附《{unit.title}》" if unit.title else ""


def _places(unit: Unit) -> Iterator[CitedPlace]:
    """Each 款, 项 and 目 with its name inside the article or part; an article's only 款 is not named."""
    children = unit.children
    if unit.level is UnitLevel.ARTICLE:
        paragraphs = [child for child in children if child.level is UnitLevel.PARAGRAPH]
        if len(paragraphs) == len(children) == 1 and not children[0].children:
            return  # as most articles are
    else:
        paragraphs = []
    for number, paragraph in enumerate(paragraphs, 1):
        name = f"第{format_numeral(number)}款" if len(paragraphs) > 1 else ""
        if name and paragraph.anchor:
            yield CitedPlace(paragraph.anchor, name)
        yield from _below(paragraph, name)
    yield from _below(unit, "")


def _below(unit: Unit, before: str) -> Iterator[CitedPlace]:
    """The 项 and 目 that stand directly below a unit, and below these."""
    for child in unit.children:
        word = _WORDS.get(child.level)
        if word and child.label and child.anchor:
            name = f"{before}第{child.label.rstrip('.．、')}{word}"
            yield CitedPlace(child.anchor, name)
            yield from _below(child, name)
