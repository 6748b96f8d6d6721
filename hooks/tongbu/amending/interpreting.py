"""Clauses to instructions: what 其中, 第二款 or a bare “…”修改为“…” refers to is known from what was said before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tongbu.amending.decision import Instruction, Operation, Place
from tongbu.amending.grammar import Act, Clause
from tongbu.amending.listing import listed, renumbering
from tongbu.amending.places import read_part
from tongbu.amending.quotation import Statement
from tongbu.amending.tokens import Token, occurrence_of

_Pair = tuple[tuple[Place, ...], tuple[str, ...], int, bool]
"""Places, the words in them, which occurrence is meant, and whether the places were named before."""
_PARTS = {"末": "末尾", "最": "末尾", "开": "开头"}
_WHOLE = Place()
_ELLIPSIS = "….　 "
"""What an extract of a decision writes for a wording left out."""


@dataclass
class Focus:
    """What a following clause refers to without naming it: the places last named, and the article they are in.

    `divided`: the article is being split, and what follows says where each 款 of it goes.
    """

    places: tuple[Place, ...] = (_WHOLE,)
    home: Place = _WHOLE
    divided: bool = False

    def on(self, places: Sequence[Place]) -> None:
        """Move to places that were named."""
        self.places = tuple(places)
        first = places[0]
        self.divided = self.divided and first.article == self.home.article
        self.home = Place(article=first.article, division=first.division, part="", renumbered=first.renumbered)


class Interpreter:
    """Reads the clauses of one statement after the other; `focus` is kept until `forget`."""

    def __init__(self) -> None:
        self._focus = Focus()
        self._last = Act.NOTHING

    def forget(self) -> None:
        """A new numbered instruction begins."""
        self._focus = Focus()
        self._last = Act.NOTHING

    def read(self, clause: Clause, statement: Statement, document: str) -> Iterator[Instruction]:
        """The instructions of one clause."""
        self._statement = statement
        start, end = clause.tokens[0].start, clause.tokens[-1].end
        first_quote = next((token.quote for token in clause.tokens if token.quote >= 0), 0)
        written = statement.written(start, end, first_quote).strip()
        bare = Instruction(Operation.UNKNOWN, statement.line, written, document)
        yield from getattr(self, f"_{clause.act.name.lower()}", self._unknown)(clause, bare)
        self._last = clause.act

    def _unknown(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        yield bare

    def _words(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        wording = self._wording(clause.part("new"))
        for targets, found, occurrence, implied in self._pairs(clause.part("pairs")):
            if move := renumbering(targets, found, wording):
                yield replace(bare, operation=Operation.MOVE, targets=(move[0],), destinations=(move[1],))
            else:
                yield replace(
                    bare, operation=Operation.WORDS, targets=targets, found=found, wording=wording,
                    occurrence=occurrence, implied=implied,
                )  # fmt: skip

    def _insert_words(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        if edge := clause.part("edge"):
            part = _PARTS.get(edge[0].text.removeprefix("的")[:1], "首部")
            targets = tuple(replace(each, part=part) for each in self._named(clause.part("where")))
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
        targets = tuple(replace(each, part="章名") for each in self._named(clause.part("where")))
        found, wording = self._wording(clause.part("found")), self._wording(clause.part("new"))
        yield replace(bare, operation=Operation.REPLACE, targets=targets, found=found, wording=wording)

    def _replace(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        targets = self._named(clause.part("where"))
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
                self._focus.on(destinations)
            return
        if unit == "段":
            parts = tuple(read_part(token.text) for token in clause.part("to"))
            yield replace(
                bare, operation=Operation.ADD, unit=unit, targets=(Place(part="引言"),), destinations=parts,
                wording=wording,
            )  # fmt: skip
            return
        named = self._named(clause.part("where")) if clause.part("where") else (self._host(unit),)
        home = named[0].below(unit, None)
        destinations = tuple(listed(clause.part("to"), home)) if clause.part("to") else ()
        if destinations and destinations[0].article != home.article:  # 增加一款，作为第一百一十一条第二款
            destinations = tuple(replace(each, renumbered=True) for each in destinations)
            home = destinations[0].below(unit, None)
        yield replace(
            bare, operation=Operation.ADD, unit=unit, targets=(home,), destinations=destinations, wording=wording
        )
        self._focus.on((home,))

    def _host(self, unit: str) -> Place:
        """Where a 款 or 项 is added that is said to be added without saying where."""
        place = self._focus.places[0]
        if unit == "项" and self._focus.home.article == place.article:
            return replace(place, item=None, subitem=None)
        if unit == "目":
            return replace(place, subitem=None)
        return self._focus.home

    def _add_division(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        wording = self._wording(clause.part("title", "title_after"))
        destinations = tuple(listed(clause.part("to"), _WHOLE)) if clause.part("to") else ()
        unit = clause.part("division")[0].text[-1]
        yield replace(bare, operation=Operation.ADD_DIVISION, unit=unit, destinations=destinations, wording=wording)

    def _placed(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        """包括第六十一条至第六十五条, 列入本章: what stands in a division follows from the numbers of its articles."""
        places = listed(clause.part("where"), _WHOLE)
        if clause.tokens[0].sign == "p":
            yield replace(bare, operation=Operation.ADD_DIVISION, targets=tuple(places))

    def _merge(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        targets = self._named(clause.part("where", "where_to"))
        destinations = self._destinations(clause.part("to", "into"), targets)
        wording = self._wording(clause.part("new", "new_into"))
        yield replace(bare, operation=Operation.MERGE, targets=targets, destinations=destinations, wording=wording)

    def _merge_division(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        targets, destinations = listed(clause.part("where"), _WHOLE), listed(clause.part("to"), _WHOLE)
        yield replace(
            bare, operation=Operation.MERGE_DIVISION, targets=tuple(targets), destinations=tuple(destinations)
        )

    def _split(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        targets = self._named(clause.part("where"))
        unit = clause.part("count")[0].text[-1]
        destinations = self._destinations(clause.part("to"), targets)
        wording = self._wording(clause.part("new"))
        yield replace(
            bare, operation=Operation.SPLIT, unit=unit, targets=targets, destinations=destinations, wording=wording
        )
        self._focus.divided = not destinations

    def _move(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        home = self._focus.home
        targets = self._named(clause.part("where", "where_u"))
        written = clause.part("to", "to_u")
        if written and written[0].sign == "T":  # 作为本条第一款: of the article said before, not of the one moved
            destinations = tuple(replace(each, renumbered=True) for each in listed(written, home))
        else:
            destinations = self._destinations(written, targets)
        yield replace(bare, operation=Operation.MOVE, targets=targets, destinations=destinations)
        if destinations and not self._focus.divided and any(each.paragraph for each in targets):
            first = destinations[0]
            self._focus.home = Place(article=first.article, renumbered=first.renumbered)
        if wording := self._wording(clause.part("new")):
            yield replace(bare, operation=Operation.REPLACE, targets=targets, wording=wording)

    def _delete(self, clause: Clause, bare: Instruction) -> Iterator[Instruction]:
        targets = self._named(clause.part("where", "where_before"))
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

    def _named(self, written: Sequence[Token]) -> tuple[Place, ...]:
        """The places named, or those named last; 其中 is the latter."""
        if not written:
            return self._focus.places
        if named := [token.text for token in written if token.sign == "v"]:
            return tuple(read_part(each) for each in named)
        signs = {token.sign for token in written}
        if "P" not in signs:
            if signs & {"S", "L"} and not signs & {"T"}:
                self._focus = Focus()
            return self._focus.places
        home = self._focus.home if "T" not in signs else self._focus.places[0]
        places = tuple(listed(written, self._carried(home)))
        if places[0].article == self._focus.home.article and not self._names_article(written):
            home = self._focus.home
            self._focus.on(places)
            self._focus.home = home
        else:
            self._focus.on(places)
        return places

    @staticmethod
    def _names_article(written: Sequence[Token]) -> bool:
        return any("条" in token.text for token in written if token.sign == "P")

    def _carried(self, home: Place) -> Place:
        """第五项 after 第一款第四项 is one of the same 款."""
        last = self._focus.places[-1]
        if last.article == home.article and last.item and last.paragraph and not home.paragraph:
            return replace(home, paragraph=last.paragraph)
        return home

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
                    targets = self._named(named)
                found = tuple(self._statement.quotes[token.quote])
                places = tuple(replace(each, part=part) for each in targets) if part else targets
                yield places, found, occurrence, not named
                named, part, occurrence = [], "", 0
            elif token.sign in "PLSTv" or (named and token.sign in "+-"):
                named.append(token)
