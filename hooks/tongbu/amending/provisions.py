"""A legal text as it is being amended: articles of 款, 项 and 目 that remember their old numbers."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tongbu.amending.decision import Ordinal
from tongbu.comparing import written_words
from tongbu.model.numeral import CHINESE_DIGITS, format_numeral, parse_numeral
from tongbu.model.text import Unit

_MARKERS = (
    re.compile(rf"(?P<open>[（(])\s?(?P<number>[{CHINESE_DIGITS}]+)\s?(?P<close>[）)])[　 ]*"),
    re.compile(r"(?P<open>)(?P<number>\d{1,3})(?P<close>\s?[.．、](?!\d))[　 ]*"),
    re.compile(r"(?P<open>[（(])(?P<number>\d{1,3})(?P<close>[）)])[　 ]*"),
)
_ARTICLE = re.compile(rf"第(?P<number>[{CHINESE_DIGITS}]+|\d+)条(?:之(?P<branch>[{CHINESE_DIGITS}]+))?[　 ]*")
_CITING = re.compile(r"[、和及至或的第规]")
_SECOND = 2
_ENDS = "；;。：:，,、！？"


@dataclass(eq=False)
class Node:
    """A 款, 项 or 目: its words, the old number by which a decision names it, and the number it is to get.

    `fresh`: its words come from the decision. `style` is the form of its marker, -1 for none.
    """

    text: str
    style: int = -1
    marker: str = ""
    number: int = 0
    fixed: int = 0
    fresh: bool = False
    children: list[Node] = field(default_factory=list)
    home: Article | None = None
    parent: Node | None = None
    changed: bool = False

    def adopt(self, children: Iterable[Node]) -> None:
        """Add items or 目 at the end."""
        for child in children:
            child.parent = self
            self.children.append(child)

    def level(self) -> list[Node]:
        """The 款 of the article, or the items, among which this one stands."""
        if self.parent is not None:
            return self.parent.children
        return self.home.nodes if self.home is not None else []

    def follow_with(self, nodes: Sequence[Node]) -> None:
        """Put others directly after this one."""
        for node in nodes:
            node.home, node.parent = self.home, self.parent
        at = self.level().index(self) + 1
        self.level()[at:at] = nodes

    def take_away(self) -> None:
        """Take it out of its article or list."""
        if self in self.level():
            self.level().remove(self)
        if self.parent is not None:
            self.parent.changed = True
        self.home = self.parent = None

    def walk(self) -> Iterator[Node]:
        """This node and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(eq=False)
class Article:
    """An article: its old number, and the number that the decision gives it, if either."""

    old: Ordinal | None = None
    fixed: Ordinal | None = None
    nodes: list[Node] = field(default_factory=list)
    deleted: bool = False

    def put(self, nodes: Iterable[Node]) -> None:
        """Add 款 at the end."""
        for node in nodes:
            node.home = self
            self.nodes.append(node)

    def walk(self) -> Iterator[Node]:
        """Every 款, 项 and 目."""
        for node in self.nodes:
            yield from node.walk()

    def lines(self) -> tuple[str, ...]:
        """The words as they stand, one line per 款, 项 or 目."""
        return tuple(node.marker + node.text for node in self.walk())


def old_article(unit: Unit) -> Article:
    """An article of the old text."""
    article = Article(old=unit.ordinal)
    article.put(read_nodes(written_words(unit).split("\n")))
    number_nodes(article.nodes)
    return article


def read_nodes(lines: Iterable[str], *, fresh: bool = False) -> list[Node]:
    """The 款 that lines of words form; items without a 款 before them stand alone at the top."""
    top: list[Node] = []
    for line in (each.strip() for each in lines):
        if not line:
            continue
        node = _node(line, fresh=fresh)
        top = _run_on(top, node)
        host = _host(top, node)
        if host is None:
            top.append(node)
        else:
            host.adopt([node])
    return top


def number_nodes(nodes: Sequence[Node]) -> None:
    """Give every node the number by which it is named: that of its marker, or its place."""
    for place, node in enumerate(nodes, 1):
        node.number = marked_number(node.marker) or place
        number_nodes(node.children)


def labelled(lines: Sequence[str], expected: Iterable[Ordinal] = ()) -> list[tuple[Ordinal | None, list[str]]]:
    """A wording of one or several articles, cut where an article's own number begins a line.

    A number without a space after it is a citation, unless it is one of those expected.
    """
    awaited = set(expected)
    found: list[tuple[Ordinal | None, list[str]]] = []
    for line in lines:
        ordinal, words = article_label(line, awaited)
        if ordinal or not found:
            found.append((ordinal, []))
        found[-1][1].append(words)
    return found


def article_label(line: str, expected: Collection[Ordinal]) -> tuple[Ordinal | None, str]:
    """The article's own number at the beginning of a line, and the words after it."""
    match = _ARTICLE.match(line)
    if not match:
        return None, line
    try:
        ordinal = (parse_numeral(match["number"]), parse_numeral(match["branch"]) if match["branch"] else 0)
    except ValueError:
        return None, line
    spaced = match[0][-1] in "　 " or match.end() == len(line)
    if not spaced and (ordinal not in expected or _CITING.match(line, match.end())):
        return None, line
    return ordinal, line[match.end() :]


def marked_number(marker: str) -> int:
    """The number in a marker such as （四） or 4., 0 where there is none."""
    for pattern in _MARKERS:
        if match := pattern.match(marker):
            try:
                return parse_numeral(match["number"])
            except ValueError:
                return 0
    return 0


def settle(nodes: list[Node]) -> list[Node]:
    """The nodes in their final order: those with a number given take it, the others keep their order in between."""
    given: dict[int, list[Node]] = {}
    for node in nodes:
        if node.fixed:
            given.setdefault(node.fixed, []).append(node)
    free = [node for node in nodes if not node.fixed]
    ordered: list[Node] = []
    for number in sorted(given):
        missing = max(0, number - 1 - len(ordered))
        ordered += [*free[:missing], *given[number]]
        free = free[missing:]
    return ordered + free


def settle_children(node: Node) -> None:
    """Order, number and punctuate the items of a 款, or the 目 of an item, after some were added or taken away."""
    for child in node.children:
        settle_children(child)
    if not node.changed:
        return
    semicolons = any(child.text.endswith(("；", ";")) for child in node.children if not child.fresh)
    node.children = settle(node.children)
    sample = next((child for child in node.children if child.style >= 0), None)
    for place, child in enumerate(node.children, 1):
        if sample is not None:
            child.marker = _renumbered(sample.marker, sample.style, place)
        if semicolons and not child.children:
            _end(child, "。" if child is node.children[-1] else "；")


def _end(node: Node, mark: str) -> None:
    """The last item of a list ends with a full stop, the others with a semicolon."""
    if node.text[-1:] in ("；", ";", "。"):
        node.text = node.text[:-1] + mark
    elif node.fresh and node.text[-1:] not in _ENDS:
        node.text += mark


def ended_like(text: str, model: str) -> str:
    """The text with the final mark of another, where it has none."""
    return text if not model or text.endswith(tuple(_ENDS)) or model[-1] not in _ENDS else text + model[-1]


def _node(line: str, *, fresh: bool) -> Node:
    for style, pattern in enumerate(_MARKERS):
        if match := pattern.match(line):
            return Node(line[match.end() :], style, match[0].rstrip("　 "), fresh=fresh)
    return Node(line, fresh=fresh)


def _run_on(top: list[Node], node: Node) -> list[Node]:
    """The 款 before a line: paragraphs between （六） and （七） belong to （六）."""
    number = marked_number(node.marker)
    if node.style or number < _SECOND or not top or _last_item(top[-1]):
        return top
    for at in range(len(top) - 1, -1, -1):
        if (item := _last_item(top[at])) is not None:
            if marked_number(item.marker) == number - 1:
                item.adopt(top[at + 1 :])
                return top[: at + 1]
            break
    return top


def _last_item(node: Node) -> Node | None:
    """The last item in round brackets directly below a 款."""
    return node.children[-1] if node.children and not node.children[-1].style else None


def _host(top: list[Node], node: Node) -> Node | None:
    """Below which node a new one stands: a 款, an item with another form of number, or none."""
    if node.style < 0 or not top or (top[-1].style >= 0 and top[-1].style == node.style):
        return None
    host = top[-1]
    while host.children and host.children[-1].style < node.style:
        host = host.children[-1]
    return host


def _renumbered(marker: str, style: int, number: int) -> str:
    match = _MARKERS[style].match(marker)
    if not match:
        return marker
    written = format_numeral(number) if style == 0 else str(number)
    return f"{match['open']}{written}{match['close']}".rstrip("　 ")
