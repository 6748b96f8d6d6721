"""修订对照表: the table of a comparison that every format writes in its own way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tongbu.comparing import Block, Change, Comparison, Division, Row, besides_in_words, block_counts, blocks, in_words
from tongbu.exporting.cells import Cell, cells
from tongbu.exporting.printable import printable
from tongbu.model.text import UnitLevel
from tongbu.model.titles import in_title_marks
from tongbu.pages.comparison.words import division_words, replacement_words

OUTSIDE = "条文以外的内容"


@dataclass(frozen=True, slots=True)
class Heading:
    """A row across the whole table."""

    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row: both sides, what became of the articles in a word and in words, and the author's reason or ""."""

    number: int
    old: Cell
    new: Cell
    word: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Table:
    """Everything a reader is shown.

    `old_head` and `new_head` head the columns, line by line; `counts` and `notes` are sentences with their full stops.
    """

    title: str
    old_head: tuple[str, ...]
    new_head: tuple[str, ...]
    entries: tuple[Heading | Line, ...]
    counts: str
    notes: tuple[str, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The rows without the headings."""
        return tuple(entry for entry in self.entries if isinstance(entry, Line))


def table(comparison: Comparison, *, only_changed: bool = False, facts: tuple[str, str] = ("", "")) -> Table:
    """The table of a comparison: of everything, or of what changed; `facts` are 文号 and dates of either text.

    What only goes with the rules, such as the notice that issues them, is a change only where both texts have it.
    """
    return Table(
        title=f"{_marked(comparison.new_title)}修订对照表",
        old_head=_head("原条文", comparison.old_title, facts[0]),
        new_head=_head("新条文", comparison.new_title, facts[1]),
        entries=tuple(_numbered(_entries(comparison, only_changed))),
        counts=_counts(comparison),
        notes=tuple(_replacements(comparison)),
    )


def _marked(title: str) -> str:
    return in_title_marks(printable(title)) if title else ""


def _head(*lines: str) -> tuple[str, ...]:
    name, title, facts = lines
    return tuple(line for line in (name, _marked(title), printable(facts)) if line)


def _entries(comparison: Comparison, only_changed: bool) -> Iterator[Heading | Block]:
    above: dict[int, list[Division]] = defaultdict(list)
    for division in comparison.divisions:
        above[division.first].append(division)
    pending: list[Division] = []
    position = 0
    for block in blocks(comparison.rows):
        for place in range(position, position + len(block.rows)):
            pending += above.pop(place, ())
        position += len(block.rows)
        if only_changed and not changed(block):
            continue
        yield from _headings(pending, only_changed)
        pending = []
        yield block
    empty = [*pending, *(division for first in sorted(above) for division in above[first])]
    yield from (_heading(each) for each in empty if not only_changed or each.relation is not Change.SAME)
    yield from _outside(comparison.outside, only_changed)


def _headings(pending: Sequence[Division], only_changed: bool) -> Iterator[Heading]:
    """Headings above the next row; of what changed, only those that hold it, and those that changed themselves."""
    for place, division in enumerate(pending):
        if not only_changed or division.relation is not Change.SAME or _holds(division, pending[place + 1 :]):
            yield _heading(division)


def _heading(division: Division) -> Heading:
    title, became = division_words(division)
    return Heading(printable(f"{title}（{became}）" if became else title))


def _holds(division: Division, later: Sequence[Division]) -> bool:
    """Whether the rows after these headings stand below a heading: none of its rank or above follows it."""
    rank = _rank(division)
    return all(_rank(each) > rank for each in later)


def _rank(division: Division) -> int:
    unit = division.new or division.old
    return list(UnitLevel).index(unit.level) if unit else len(UnitLevel)


def _outside(rows: Sequence[Row], only_changed: bool) -> Iterator[Heading | Block]:
    found = [block for block in blocks(rows) if not only_changed or changed(block)]
    if found:
        yield Heading(OUTSIDE)
        yield from found


def changed(block: Block) -> bool:
    """Whether a table of what changed lists it."""
    return block.relation is not Change.SAME and not block.aside


def _numbered(entries: Iterator[Heading | Block]) -> Iterator[Heading | Line]:
    number = 0
    for entry in entries:
        if isinstance(entry, Heading):
            yield entry
            continue
        number += 1
        old, new = cells(entry)
        yield Line(number, old, new, entry.word, printable(in_words(entry)), printable(entry.reason))


def _counts(comparison: Comparison) -> str:
    counted = [f"{change.word} {count} 处" for change, count in block_counts(comparison).items()]
    said = ("，".join(counted), *map(printable, besides_in_words(comparison)))
    return "".join(f"{each}。" for each in said if each)


def _replacements(comparison: Comparison) -> Iterator[str]:
    for replacement in comparison.replacements:
        yield f"{printable(replacement_words(replacement))}。"
