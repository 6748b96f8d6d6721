"""The text of an official amending decision to its instructions. The entry point of reading decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tongbu.amending.decision import Decision, Instruction, Operation, Remark
from tongbu.amending.grammar import clauses
from tongbu.amending.interpreting import Interpreter
from tongbu.amending.quotation import Statement, statements
from tongbu.amending.statement_kinds import (
    amends_many,
    closing_acts,
    document_heading,
    in_force,
    is_remark,
    is_title,
    names,
    numbering,
)
from tongbu.amending.titles import same_title
from tongbu.amending.tokens import Token, tokens


def read_decision(text: str) -> Decision:
    """The instructions of an amending decision, Markdown or plain. Never raises; nothing is dropped.

    What is not understood is an instruction with `Operation.UNKNOWN` and its own words.
    """
    return _Reader(statements(text)).read()


class _Reader:
    def __init__(self, found: list[Statement]) -> None:
        self._statements = found
        self._interpreter = Interpreter()
        self._instructions: list[Instruction] = []
        self._remarks: list[Remark] = []
        self._title = ""
        self._documents: list[str] = []
        self._document = ""
        self._document_level = 0
        self._started = self._alone = False

    def read(self) -> Decision:
        for statement in self._statements:
            self._read(statement)
        return Decision(
            self._title, tuple(self._documents), tuple(_completed(self._instructions)), tuple(self._remarks)
        )

    def _read(self, statement: Statement) -> None:
        number = numbering(statement.text)
        words = statement.text[number.end :].strip("　 \t")
        if not self._title and (statement.heading or is_title(words)) and not number.level:
            self._take_title(statement)
        elif heading := document_heading(words):
            self._enter(heading, number.level)
            self._remark(statement)
        elif is_remark(words):
            self._introduce(words)
            self._interpreter.focus.begin(tokens(words), number.level)
            self._remark(statement)
        elif not self._started and (statement.heading or is_title(words)) and not number.level:
            self._remark(statement)
        else:
            self._order(statement, number.level, number.end)

    def _take_title(self, statement: Statement) -> None:
        self._title = statement.text
        self._remark(statement)
        named = names(statement.text)
        if not named and (law := re.fullmatch(r"(.{2,40}?)修正案(?:[（(].{1,4}[）)])?", statement.text)):
            named = [law[1]]
        if len(named) == 1 and not amends_many(statement.text):
            self._documents, self._alone = [named[0]], True

    def _introduce(self, words: str) -> None:
        """An introduction names the document, where the title did not."""
        self._started = self._started or words.endswith(("：", ":"))
        named = names(words)
        if not self._documents and not self._instructions and len(named) == 1 and not self._title:
            self._documents, self._alone = [named[0]], True

    def _enter(self, name: str, level: int) -> None:
        """The following statements order changes in this document."""
        self._started = True
        self._interpreter.focus.forget()
        if not self._alone:
            self._document, self._document_level = name, level
            self._know(name)

    def _know(self, name: str) -> None:
        if not any(same_title(name, each) for each in self._documents):
            self._documents.append(name)

    def _remark(self, statement: Statement) -> None:
        written = statement.written(0, len(statement.text), 0)
        self._remarks.append(Remark(statement.line, written))

    def _order(self, statement: Statement, level: int, start: int) -> None:
        """Read the orders of a statement; before the first one, a statement without any is a remark."""
        if level:
            self._interpreter.focus.forget(level)
            if self._document and level <= self._document_level:
                self._document = ""
        end = in_force(statement.text)
        if end < len(statement.text):
            self._remarks.append(Remark(statement.line, statement.text[end:]))
        orders, rest = self._fixed_orders(statement, start)
        rest = rest[:end]
        words = tokens(rest)
        self._name_document(words, level)
        read = self._interpreter.read
        found = [each for clause in clauses(words) for each in read(clause, statement, self._document)]
        if orders and (idle := [each for each in found if not each.understood and not _PLACED.search(each.text)]):
            orders = [replace(each, text=statement.written(0, len(statement.text), 0)) for each in orders]
            found = [each for each in found if each not in idle]
        if not (self._started or level or orders or any(each.understood for each in found)):
            self._remark(statement)
            return
        self._started = True
        self._instructions += found + [replace(each, document=self._document) for each in orders]

    def _fixed_orders(self, statement: Statement, start: int) -> tuple[list[Instruction], str]:
        """Orders about the whole text, and the statement's words with those and its number blanked out."""
        words = list(statement.text)
        words[:start] = "　" * start
        orders = []
        for name, begin, end in closing_acts(statement.text):
            orders.append(Instruction(Operation(name), statement.line, statement.text[begin:end]))
            words[begin:end] = "　" * (end - begin)
        return orders, "".join(words)

    def _name_document(self, words: list[Token], level: int) -> None:
        """将《X》第一条…: these and the following orders are about that document."""
        name = next((word.text for word in words if word.sign == "L"), "")
        if not name or self._alone or (self._document and len(name) <= _ABBREVIATED):
            return
        title = names(name)
        self._document = title[0] if title else name
        self._document_level = level or self._document_level or 1
        self._know(self._document)


_ABBREVIATED = 6
_PLACED = re.compile("[第“]")
"""What an order about a place or about words has; 对法规的 before 一些文字作了修改 has not."""


def _completed(found: list[Instruction]) -> Iterator[Instruction]:
    """增加一款作为第二款，将该条修改为：“…”: the new wording of the article holds what is added."""
    carried = ""
    for at, each in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        if (
            following
            and each.operation is Operation.ADD
            and not each.wording
            and following.operation is Operation.REPLACE
            and following.line == each.line
            and following.wording
            and {place.article for place in each.targets} == {place.article for place in following.targets}
            and not any(place.paragraph for place in following.targets)
        ):
            carried = each.text
            continue
        yield replace(each, text=f"{carried}，{each.text}") if carried else each
        carried = ""
