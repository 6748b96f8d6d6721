"""Blocks to a tree: which level a number means where it stands, and what may stand below what."""

from __future__ import annotations

import re

from tongbu.model.numeral import format_numeral
from tongbu.model.text import UnitLevel
from tongbu.reading.lines import Block, BlockKind
from tongbu.reading.markers import Marker, Numbering
from tongbu.reading.node import Node

_RANKS = {
    UnitLevel.PART: 1,
    UnitLevel.BOOK: 3,
    UnitLevel.CHAPTER: 5,
    UnitLevel.SECTION: 6,
    UnitLevel.TOPIC_1: 7,
    UnitLevel.TOPIC_2: 8,
    UnitLevel.TOPIC_3: 9,
    UnitLevel.TOPIC_4: 10,
    UnitLevel.ARTICLE: 11,
    UnitLevel.PARAGRAPH: 12,
    UnitLevel.ITEM: 13,
    UnitLevel.SUBITEM: 14,
}
_BOOK = _RANKS[UnitLevel.BOOK]
"""Of what stands lower than an 编 and is no plain heading, the rank alone tells what may stand below it."""
_DIVISIONS = {
    Numbering.BOOK: UnitLevel.BOOK,
    Numbering.SUBBOOK: UnitLevel.BOOK,
    Numbering.CHAPTER: UnitLevel.CHAPTER,
    Numbering.SECTION: UnitLevel.SECTION,
}
_TOPICS = {
    Numbering.HAN_COMMA: UnitLevel.TOPIC_1,
    Numbering.HAN_BRACKET: UnitLevel.TOPIC_2,
    Numbering.DIGIT_DOT: UnitLevel.TOPIC_3,
    Numbering.DIGIT_BRACKET: UnitLevel.TOPIC_4,
}
_BELOW_ARTICLE = {
    Numbering.HAN_COMMA: UnitLevel.ITEM,
    Numbering.HAN_BRACKET: UnitLevel.ITEM,
    Numbering.DIGIT_DOT: UnitLevel.SUBITEM,
    Numbering.DIGIT_BRACKET: UnitLevel.SUBITEM,
}
_ENDS_SENTENCE = tuple("。；：！？…”’》;:!?.")
_BRACKETED = re.compile(
    r"(?:【(?P<square>[^【】]{1,60})】|[（(](?P<round>[^（）()]{1,40})[）)])\s*(?P<rest>.*)\Z", re.DOTALL
)
_BRACKETS = ("【", "（", "(")
_LONGEST_TITLE = 40
_LONGEST_ARTICLE_TITLE = 30


class Outline:
    """Takes blocks in reading order and keeps the tree of what they number."""

    def __init__(self) -> None:
        self.root = Node(UnitLevel.PART, 0)
        self._open: list[Node] = [self.root]
        self._in_quote = False

    def open_part(self, line: int, title: str, *, annex: bool = False, number: int | None = None) -> None:
        """Begin a further text: everything after it stands below it."""
        part = Node(UnitLevel.PART, line, title=title)
        part.is_annex = annex
        if annex:
            part.label = f"附件{number}" if number else "附件"
            part.ordinal = (number, 0) if number else None
        self._open = [self.root]
        self._in_quote = False
        self._push(part)

    def close_main(self) -> None:
        """End the main text: what follows its signature, such as a 附注, stands below none of its units."""
        self._open = [self.root]

    def add(self, block: Block, following: Block | None) -> None:
        """Place one block of the running text."""
        if block.kind is BlockKind.AS_WRITTEN:
            self._open[-1].add(Node(UnitLevel.BLOCK, block.line, text=block.text))
            return
        marker = block.marker
        if marker and not (self._in_quote and self._is_quoted(marker)):
            if marker.numbering is Numbering.ARTICLE:
                self._add_article(block, marker, following)
                return
            self._add_numbered(block, marker)
        elif block.kind is BlockKind.HEADING:
            self._place(Node(UnitLevel.HEADING, block.line, title=block.text, depth=block.depth))
        else:
            self._add_paragraph(block)
        if self._within(UnitLevel.ARTICLE) is None and self._within(UnitLevel.TOPIC_1):
            self._read_quotes(block.text)

    def add_kept(self, line: int, text: str) -> None:
        """Place lines that number nothing of the text, such as its table of contents, as written."""
        self._open[-1].add(Node(UnitLevel.BLOCK, line, text=text))

    def _add_numbered(self, block: Block, marker: Marker) -> None:
        if marker.numbering.is_division:
            node = Node(_DIVISIONS[marker.numbering], block.line, marker.label, marker.ordinal, marker.rest)
            node.depth = block.depth
            node.is_subbook = marker.numbering is Numbering.SUBBOOK
            self._place(node)
        else:
            self._add_listed(block, marker)

    def _add_article(self, block: Block, marker: Marker, following: Block | None) -> None:
        title, text = _article_title(marker.rest, following)
        self._place(Node(UnitLevel.ARTICLE, block.line, marker.label, marker.ordinal, title, "", block.depth))
        if text:
            self._push(Node(UnitLevel.PARAGRAPH, block.line, "", None, "", text))

    def _add_listed(self, block: Block, marker: Marker) -> None:
        level = self._listed_level(block, marker)
        node = Node(level, block.line, marker.label, marker.ordinal, depth=block.depth)
        if level.is_topic and (block.depth or _is_title(marker.rest)):
            node.title = marker.rest
        else:
            node.text = marker.rest
        if level is UnitLevel.ITEM and marker.numbering is Numbering.HAN_BRACKET and marker.ordinal:
            node.label = f"（{format_numeral(marker.ordinal[0])}）"
        self._place(node)

    def _listed_level(self, block: Block, marker: Marker) -> UnitLevel:
        """项 or 目 inside an article, else a topic; the topic after the one that holds the article is a topic."""
        if self._within(UnitLevel.ARTICLE) is None or block.depth:
            return _TOPICS[marker.numbering]
        topic = self._within(UnitLevel.TOPIC_1)
        if marker.numbering is Numbering.HAN_COMMA and topic and _follows(topic.ordinal, marker.ordinal):
            return UnitLevel.TOPIC_1
        return _BELOW_ARTICLE[marker.numbering]

    def _add_paragraph(self, block: Block) -> None:
        node = Node(UnitLevel.PARAGRAPH, block.line, text=block.text)
        if self._within(UnitLevel.ARTICLE):
            self._place(node)
        else:
            self._open[-1].add(node)

    def _read_quotes(self, text: str) -> None:
        """Note whether the words of a decision end inside a quotation that runs over paragraphs."""
        opened, closed = text.rfind("“"), text.rfind("”")
        if opened != closed:
            self._in_quote = opened > closed

    def _is_quoted(self, marker: Marker) -> bool:
        """Whether the number belongs to words that a decision quotes; its own next item ends the quotation."""
        topic = self._within(UnitLevel.TOPIC_1)
        if topic is None:
            return False
        if marker.numbering is Numbering.HAN_COMMA and _follows(topic.ordinal, marker.ordinal):
            self._in_quote = False
        return self._in_quote

    def _within(self, level: UnitLevel) -> Node | None:
        for node in reversed(self._open):
            if node.level is level:
                return node
        return None

    def _place(self, node: Node) -> None:
        still_open = self._open
        rank = _RANKS.get(node.level, 0)
        while len(still_open) > 1:
            parent = still_open[-1]
            above = _RANKS.get(parent.level, 0)
            if above < rank if rank and above > _BOOK else _may_hold(parent, node):
                break
            still_open.pop()
        self._push(node)

    def _push(self, node: Node) -> None:
        self._open[-1].add(node)
        self._open.append(node)


def _may_hold(parent: Node, child: Node) -> bool:
    """Whether `child` belongs below `parent`: by Markdown depth where both are headings, else by level."""
    if parent.level is UnitLevel.PART:
        return child.level is not UnitLevel.PART
    if UnitLevel.HEADING in (parent.level, child.level):
        return _heading_holds(parent, child)
    if parent.level is UnitLevel.BOOK and child.level is UnitLevel.BOOK:
        return child.is_subbook and not parent.is_subbook
    return _RANKS[parent.level] < _RANKS[child.level]


def _heading_holds(parent: Node, child: Node) -> bool:
    if child.depth:
        return 0 < parent.depth < child.depth
    return not child.level.is_division


def _article_title(rest: str, following: Block | None) -> tuple[str, str]:
    """条标 and the words after it: 【…】, （…）, or a short line that the article's text follows."""
    bracketed = _BRACKETED.match(rest) if rest[:1] in _BRACKETS else None
    if bracketed and (bracketed["square"] or not bracketed["rest"] or not bracketed["round"].endswith(("删除", "略"))):
        return bracketed["square"] or bracketed["round"], bracketed["rest"]
    may_be_title = 0 < len(rest) <= _LONGEST_ARTICLE_TITLE and not rest.endswith((*_ENDS_SENTENCE, "，", "、", "）"))
    if may_be_title and following is not None and following.kind is BlockKind.PARAGRAPH and _is_body(following):
        return rest, ""
    return "", rest


def _is_body(paragraph: Block) -> bool:
    return paragraph.marker is None or paragraph.marker.numbering in _BELOW_ARTICLE


def _is_title(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_TITLE and not text.endswith(_ENDS_SENTENCE) and "。" not in text


def _follows(before: tuple[int, int] | None, after: tuple[int, int] | None) -> bool:
    return before is not None and after is not None and after[0] == before[0] + 1
