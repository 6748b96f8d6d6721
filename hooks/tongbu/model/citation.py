"""Citations of articles in running text: 第十二条第一款第（三）项, 《X》第三条至第五条, 刑法第三百四十二条."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tongbu.model.numeral import NUMERAL, parse_numeral

_PARAGRAPH = rf"第(?:{NUMERAL})款"
_ITEM = rf"第\s?[（(]?(?:{NUMERAL})[）)]?\s?项"
_CITED = re.compile(
    rf"第\s?(?P<article>{NUMERAL})\s?条(?!例(?!外))(?:之(?P<branch>[一二三四五六七八九十]+))?"
    rf"(?:\s?第(?P<paragraph>{NUMERAL})款)?(?:\s?第\s?[（(]?(?P<item>{NUMERAL})[）)]?\s?项)?"
)
_JOIN = r"\s?(?:、|，?以及|和|或者|或|及|与|至|到)\s?"
_JOINED = re.compile(rf"(?:{_JOIN}(?:{_PARAGRAPH})?(?:{_ITEM})?)*?{_JOIN}")
_RANGE = re.compile(r"\s?[至到]\s?")
_QUOTED = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》\Z")
_ABBREVIATED = re.compile(r"(?:[（(][^（）()]*[）)])\Z")
_DIVISION_ENDS = ("编", "章", "节", "则")
_DIVISIONS = re.compile(rf"(?:总则|分则)?(?:第{NUMERAL}[编章节])*\Z")
_KINDS = ("法典", "法", "条例", "办法", "规定", "细则", "规则", "决定", "解释", "章程", "公约")
_OWN = tuple(f"本{kind}" for kind in (*_KINDS, *["通知", "意见", "规范", "方案", "指引", "标准", "公告", "通告"]))
_SAID = re.compile(rf"(?:该|同)(?:{'|'.join(_KINDS)})\Z")
_LONGEST_SAID = 3
_BARE = re.compile(rf"[\u4e00-\u9fff]*?[\u4e00-\u9fff](?:{'|'.join(_KINDS)})\Z")
_BEFORE_A_NAME = re.compile(
    r"依照|按照|根据|违反|依据|适用|符合|执行|参照|属于|构成|现行|触犯|或者|以及|规定的|有关|对照|援引|引用|修改|"
    r"和|与|及|或|对|按|依|由|在|将|把|的|是|为|从|因|有|据|前款|所称|其他|相关"
)
_BRACKET_WINDOW = 300
_BARE_WINDOW = 40
_LONGEST_RANGE = 300


@dataclass(frozen=True, slots=True)
class ArticleCitation:
    """One cited article; `text[start:end]` of the searched text is `text`.

    `article` is `(30, 1)` for 第三十条之一. `law` is None for the citing text itself, else the law's name
    as written (`《森林法》`, `刑法`). The articles inside a range (`第三条至第五条`) that are not
    written out have an empty `text` and `start == end`, at the word 至.
    """

    article: tuple[int, int]
    paragraph: int | None
    item: int | None
    law: str | None
    start: int
    end: int
    text: str


def find_citations(text: str) -> Iterator[ArticleCitation]:
    """Every article cited in `text`, in order, each of an enumeration or range by itself."""
    previous: ArticleCitation | None = None
    last_law: str | None = None
    for match in _CITED.finditer(text):
        article = _number(match["article"])
        if article is None:
            continue
        joint = text[previous.end : match.start()] if previous else ""
        if previous and len(joint) <= _BRACKET_WINDOW and _JOINED.fullmatch(joint):
            law = previous.law
        else:
            law = _law_before(text, match.start(), last_law)
        last_law = law or last_law
        if previous and _RANGE.fullmatch(joint) and previous.law == law:
            yield from _between(previous, article)
        previous = ArticleCitation(
            article=(article, _number(match["branch"]) or 0),
            paragraph=_number(match["paragraph"]),
            item=_number(match["item"]),
            law=law,
            start=match.start(),
            end=match.end(),
            text=match[0],
        )
        yield previous


def _number(written: str | None) -> int | None:
    try:
        return parse_numeral(written) if written else None
    except ValueError:
        return None


def _between(first: ArticleCitation, last: int) -> Iterator[ArticleCitation]:
    inside = range(first.article[0] + 1, last)
    if len(inside) <= _LONGEST_RANGE:
        for number in inside:
            yield ArticleCitation((number, 0), None, None, first.law, first.end, first.end, "")


def _law_before(text: str, position: int, last_law: str | None) -> str | None:
    """The law that the words directly before a citation name; None where they name none, or this text."""
    before = text[max(0, position - _BRACKET_WINDOW) : position].rstrip()
    # A pattern of what stands at the very end is looked for only where the last letter can be its own: a search
    # would begin at each of the letters before.
    if before.endswith(_DIVISION_ENDS):
        before = _DIVISIONS.sub("", before)
    if before.endswith(("）", ")")) and (note := _ABBREVIATED.search(before)):
        named = before[: note.start()].rstrip()
        if named.endswith("》") or _BARE.search(named[-_BARE_WINDOW:]):
            before = named
    if before.endswith("》"):
        quoted = _QUOTED.search(before)
        return quoted[0] if quoted else None
    if before.endswith(_OWN):
        return None
    if not before.endswith(_KINDS):
        return None
    if said := _SAID.search(before[-_LONGEST_SAID:]):
        return last_law or said[0]
    return _bare_name(before[-_BARE_WINDOW:])


def _bare_name(before: str) -> str | None:
    """The name of a law without marks that ends here."""
    run = before[re.search(r"[\u4e00-\u9fff]*\Z", before).start() :]  # type: ignore[union-attr]
    cut = 0
    for word in _BEFORE_A_NAME.finditer(run):
        if word.end() < len(run):
            cut = word.end()
    name = run[cut:]
    return name or None  # a kind alone (条例第五条) is another law, known from the context: ours is 本条例
