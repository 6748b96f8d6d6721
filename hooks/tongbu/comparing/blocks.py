"""What is read together: the rows of an article that was split stand side by side with it, once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from tongbu.comparing.comparison import Change, Comparison, Extent, Row
from tongbu.comparing.places import Place
from tongbu.model.text import Unit


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring rows that share an old article, or one row alone; both sides name each article once.

    `elsewhere` are the new articles outside this block into which parts of its old articles went.
    """

    rows: tuple[Row, ...]
    elsewhere: tuple[Unit, ...] = ()

    @property
    def old(self) -> tuple[Unit, ...]:
        """The old articles, in the order of the old text."""
        if len(self.rows) == 1:
            return tuple(sorted(self.rows[0].old, key=attrgetter("line")))
        return tuple(sorted(dict.fromkeys(unit for row in self.rows for unit in row.old), key=lambda unit: unit.line))

    @property
    def new(self) -> tuple[Unit, ...]:
        """The new articles, in the order of the new text."""
        return tuple(unit for row in self.rows for unit in row.new)

    @property
    def relation(self) -> Change:
        """What became of them: the first that holds."""
        if len(self.rows) == 1:
            return self.rows[0].relation
        return min((row.relation for row in self.rows), key=list(Change).index)

    @property
    def word(self) -> str:
        """What became of them in a word; what only goes with the rules is named instead: 通知正文."""
        return self.place.value if self.place.is_frame else self.relation.word

    @property
    def extent(self) -> Extent:
        """The greatest extent of a change in its rows."""
        return max((row.extent for row in self.rows), key=list(Extent).index)

    @property
    def substantive(self) -> bool:
        """Whether a reader has to know of it."""
        return any(row.substantive for row in self.rows)

    @property
    def place(self) -> Place:
        """Where in their documents they stand; among the rules where any does."""
        return self.rows[0].place if len({row.place for row in self.rows}) == 1 else Place.RULES

    @property
    def aside(self) -> bool:
        """Whether they only go with the rules and there is nothing to tell of them."""
        return all(row.aside for row in self.rows)

    @property
    def corrected(self) -> bool:
        """Whether the author fixed what belongs together here."""
        return any(row.corrected for row in self.rows)

    @property
    def reason(self) -> str:
        """The author's reasons, each once, one a line."""
        return "\n".join(dict.fromkeys(row.reason for row in self.rows if row.reason))


def block_counts(comparison: Comparison) -> dict[Change, int]:
    """How many places of the rules a reader sees of each relation that occurs, in articles or not, in `Change`'s order.

    Neither the notice that issues the rules nor attachments are counted; these are told by name.
    """
    shown = (block for rows in (comparison.rows, comparison.outside) for block in blocks(rows))
    found = Counter(block.relation for block in shown if block.place is Place.RULES)
    return {change: found[change] for change in Change if found[change]}


def blocks(rows: Sequence[Row]) -> Iterator[Block]:
    """The rows in their order, those that share an old article with their neighbour taken together."""
    old = [unit for row in rows for unit in row.old]
    if len(set(old)) == len(old):  # as a rule none is shared
        yield from (Block((row,)) for row in rows)
        return
    targets: dict[Unit, list[Unit]] = defaultdict(list)
    for row in rows:
        for unit in row.old:
            targets[unit] += row.new
    waiting: list[Row] = []
    for row in rows:
        if waiting and not _share(waiting, row):
            yield _block(waiting, targets)
            waiting = []
        waiting.append(row)
    if waiting:
        yield _block(waiting, targets)


def _block(rows: Sequence[Row], targets: Mapping[Unit, Sequence[Unit]]) -> Block:
    here = {unit for row in rows for unit in row.new}
    old = dict.fromkeys(unit for row in rows for unit in row.old)
    elsewhere = dict.fromkeys(new for unit in old for new in targets[unit] if new not in here)
    return Block(tuple(rows), tuple(elsewhere))


def _share(rows: Sequence[Row], row: Row) -> bool:
    return any(unit in each.old for each in rows for unit in row.old)
