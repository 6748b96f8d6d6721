"""Clauses to instructions: what 其中, 第二款 or a bare “…”修改为“…” refers to is known from what was said before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tongbu.amending.decision import Instruction, Operation, Place
from tongbu.amending.focus import Focus
from tongbu.amending.grammar import Clause
from tongbu.amending.listing import listed, renumbering
from tongbu.amending.places import read_part
from tongbu.amending.quotation import Statement
from tongbu.amending.tokens import Token, occurrence_of
from tongbu.model.numeral import NUMERAL

_Pair = tuple[tuple[Place, ...], tuple[str, ...], int, bool]
"""Places, the words in them, which occurrence is meant, and whether the places were named before."""
_PARTS = {"末": "末尾", "最": "末尾", "开": "开头"}
_WHOLE = Place()
_DIVISION = re.compile(rf"第{NUMERAL}[编章节](?=[\s　])")
_ELLIPSIS = "….　 "
"""What an extract of a decision writes for a wording left out."""


class Interpreter:
    """Reads the clauses of one statement after the other; `focus` is what they refer to."""

    def __init__(self) -> None:
        self.focus = Focus()

    def read(self, clause: Clause, statement: Statement, document: str) -> Iterator[Instruction]:
        """The instructions of one clause."""
        self._statement = statement
        start, end = clause.tokens[0].start, clause.tokens[-1].end
        first_quote = next((token.quote for token in clause.tokens if token.quote >= 0), 0)
        written = statement.written(start, end, first_quote).strip()
        bare = Instruction(Operation.UNKNOWN, statement.line, written, document)
        yield from getattr(self, f"_{clause.act.name.lower()}", self._unknown)(clause, bare)

    def _unknown(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        yield bare

    def _words(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        pairs = list(self._pairs(clause.part("pairs")))
        new = [token for token in clause.part("new") if token.sign == "Q"]
        if len(new) not in (1, len(pairs)):
            yield bare
            return
        for (targets, found, occurrence, implied), each in zip(pairs, new * (len(pairs) // len(new)), strict=True):
            wording = self._wording([each])
            if heading := _headed(targets, found):
                yield replace(bare, operation=Operation.REPLACE, targets=(heading,), found=found, wording=wording)
            elif move := renumbering(targets, found, wording):
                yield replace(bare, operation=Operation.MOVE, targets=(move[0],), destinations=(move[1],))
            else:
                yield replace(
                    bare, operation=Operation.WORDS, targets=targets, found=found, wording=wording,
                    occurrence=occurrence, implied=implied,
                )  # fmt: skip

    def _insert_words(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        if edge := clause.part("edge"):
            part = _PARTS.get(edge[0].text.removeprefix("的")[:1], "首部")
            targets = tuple(replace(each, part=part) for each in self.focus.named(clause.part("where")))
            wording = self._wording(clause.part("edged"))
            yield replace(
                bare, operation=Operation.INSERT_WORDS, targets=targets, wording=wording, after=part == "末尾"
            )
            return
        wording, after = self._wording(clause.part("new")), clause.part("side")[0].sign == "f"
        for targets, found, occurrence, implied in self._pairs(clause.part("pairs")):
            yield replace(
                bare, operation=Operation.INSERT_WORDS, targets=targets, found=found, wording=wording, after=after,
                occurrence=occurrence, implied=implied,
            )  # fmt: skip

    def _delete_words(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        for targets, found, occurrence, implied in self._pairs(clause.part("pairs", "pairs_before")):
            yield replace(
                bare, operation=Operation.DELETE_WORDS, targets=targets, found=found, occurrence=occurrence,
                implied=implied,
            )  # fmt: skip

    def _heading(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        targets = tuple(replace(each, part="章名") for each in self.focus.named(clause.part("where")))
        found, wording = self._wording(clause.part("found")), self._wording(clause.part("new"))
        yield replace(bare, operation=Operation.REPLACE, targets=targets, found=found, wording=wording)

    def _replace(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        targets = self.focus.named(clause.part("where"))
        if edge := clause.part("edge"):
            part = _PARTS.get(edge[0].text.removeprefix("的")[:1], "首部")
            targets = tuple(replace(each, part=part) for each in targets)
        yield replace(bare, operation=Operation.REPLACE, targets=targets, wording=self._wording(clause.part("new")))

    def _add(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        unit = clause.part("count")[0].text[-1]
        wording = self._wording(clause.part("new"))
        if unit == "条":
            written = clause.part("to")
            destinations = tuple(replace(each, renumbered=True) for each in listed(written, _WHOLE) if written)
            yield replace(bare, operation=Operation.ADD, unit=unit, destinations=destinations, wording=wording)
            if destinations:
                self.focus.on(destinations)
            return
        if unit == "段":
            parts = tuple(read_part(token.text) for token in clause.part("to"))
            yield replace(
                bare, operation=Operation.ADD, unit=unit, targets=(Place(part="引言"),), destinations=parts,
                wording=wording,
            )  # fmt: skip
            return
        named = self.focus.named(clause.part("where")) if clause.part("where") else (self.focus.host(unit),)
        home = named[0].below(unit, None)
        destinations = tuple(listed(clause.part("to"), home)) if clause.part("to") else ()
        if destinations and destinations[0].article != home.article:  # 增加一款，作为第一百一十一条第二款
            destinations = tuple(replace(each, renumbered=True) for each in destinations)
            home = destinations[0].below(unit, None)
        yield replace(
            bare, operation=Operation.ADD, unit=unit, targets=(home,), destinations=destinations, wording=wording
        )
        self.focus.on((home,))

    def _add_this(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        """第三条增加第二款：“…”: the number says what is added."""
        wording = self._wording(clause.part("new", "new_q"))
        written = clause.part("to", "to_q")
        named = self.focus.named(clause.part("where", "where_q"))
        destination = listed(written, named[0])[-1]
        unit = next((name for name in ("目", "项", "款") if f"{name}" in written[-1].text), "条")
        if unit == "条":
            destination = replace(destination, renumbered=True)
            yield replace(bare, operation=Operation.ADD, unit=unit, destinations=(destination,), wording=wording)
            self.focus.on((destination,))
            return
        home = destination.below(unit, None)
        yield replace(
            bare, operation=Operation.ADD, unit=unit, targets=(home,), destinations=(destination,), wording=wording
        )
        self.focus.on((home,))

    def _add_division(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        wording = self._wording(clause.part("title", "title_after"))
        destinations = tuple(listed(clause.part("to"), _WHOLE)) if clause.part("to") else ()
        unit = clause.part("division")[0].text[-1]
        if (above := clause.part("where")) and destinations:
            within = listed(above, _WHOLE)[0].division
            destinations = tuple(replace(each, division=within + each.division) for each in destinations)
        yield replace(bare, operation=Operation.ADD_DIVISION, unit=unit, destinations=destinations, wording=wording)

    def _placed(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        """包括第六十一条至第六十五条, 列入本章: what stands in a division follows from the numbers of its articles."""
        places = listed(clause.part("where"), _WHOLE)
        if clause.tokens[0].sign == "p":
            yield replace(bare, operation=Operation.ADD_DIVISION, targets=tuple(places))

    def _merge(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        targets = self.focus.named(clause.part("where", "where_to"))
        if all(each.division for each in targets):
            yield replace(bare, operation=Operation.MERGE_DIVISION, targets=targets[1:], destinations=targets[:1])
            self.focus.on(targets[:1])
            return
        destinations = self._destinations(clause.part("to", "into"), targets)
        wording = self._wording(clause.part("new", "new_into"))
        yield replace(bare, operation=Operation.MERGE, targets=targets, destinations=destinations, wording=wording)

    def _merge_division(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        targets, destinations = listed(clause.part("where"), _WHOLE), listed(clause.part("to"), _WHOLE)
        yield replace(
            bare, operation=Operation.MERGE_DIVISION, targets=tuple(targets), destinations=tuple(destinations)
        )

    def _split(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        targets = self.focus.named(clause.part("where"))
        unit = clause.part("count")[0].text[-1]
        destinations = self._destinations(clause.part("to"), targets)
        wording = self._wording(clause.part("new"))
        yield replace(
            bare, operation=Operation.SPLIT, unit=unit, targets=targets, destinations=destinations, wording=wording
        )
        self.focus.divided = not destinations

    def _move(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        home = self.focus.home
        targets = self.focus.named(clause.part("where", "where_u"))
        written = clause.part("to", "to_u", "to_focus")
        if written and written[0].sign == "T":  # 作为本条第一款: of the article said before, not of the one moved
            destinations = tuple(replace(each, renumbered=True) for each in listed(written, home))
        else:
            destinations = self._destinations(written, targets)
        yield replace(bare, operation=Operation.MOVE, targets=targets, destinations=destinations)
        if destinations and not self.focus.divided and any(each.paragraph for each in targets):
            first = destinations[0]
            self.focus.home = Place(article=first.article, renumbered=first.renumbered)
        if wording := self._wording(clause.part("new")):
            yield replace(bare, operation=Operation.REPLACE, targets=targets, wording=wording)

    def _delete(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        targets = self.focus.named(clause.part("where", "where_before"))
        if clause.part("heading"):
            targets = tuple(replace(each, part="章名") for each in targets)
        divisions = all(each.division and not each.article for each in targets)
        yield replace(bare, operation=Operation.DELETE_DIVISION if divisions else Operation.DELETE, targets=targets)

    def _destinations(self, written: Sequence[Token], targets: Sequence[Place]) -> tuple[Place, ...]:
        """The numbers given; a 款 or 项 alone is one of the same article, an article is one of the amended text."""
        if not written:
            return ()
        home = targets[0] if targets else _WHOLE
        return tuple(
            each
            if each.article == home.article and (each.paragraph or each.item or each.subitem)
            else replace(each, renumbered=True)
            for each in listed(written, home)
        )

    def _wording(self, written: Sequence[Token]) -> tuple[str, ...]:
        lines = tuple(line for token in written if token.sign == "Q" for line in self._statement.quotes[token.quote])
        return () if "".join(lines).strip(_ELLIPSIS) == "" else lines

    def _pairs(self, written: Sequence[Token]) -> Iterator[_Pair]:
        """Each place with the words in it; words without a place stand where the ones before do."""
        named: list[Token] = []
        part, occurrence = "", 0
        targets: tuple[Place, ...] = ()
        for token in written:
            if token.sign == "z":
                part = _PARTS.get(token.text.removeprefix("的")[:1], "首部")
            elif token.sign == "o":
                occurrence = occurrence_of(token.text)
            elif token.sign == "Q":
                if named or not targets:
                    targets = self.focus.named(named)
                found = tuple(self._statement.quotes[token.quote])
                places = tuple(replace(each, part=part) for each in targets) if part else targets
                yield places, found, occurrence, not named
                named, part, occurrence = [], "", 0
            elif token.sign in "PLSTv" or (named and token.sign in "+-"):
                named.append(token)


def _headed(targets: Sequence[Place], found: Sequence[str]) -> Place | None:
    """将“第四章　法律责任”修改为“第五章　监督管理” is a change of a heading."""
    if targets != (_WHOLE,) or len(found) != 1:
        return None
    written = _DIVISION.match(found[0])
    return Place(division=written[0], part="章名") if written else None
