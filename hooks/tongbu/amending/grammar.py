"""The grammar of amending instructions: patterns of signs, each one act or a step of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from tongbu.amending.tokens import Token


class Act(Enum):
    """What a clause says."""

    WORDS = auto()
    INSERT_WORDS = auto()
    DELETE_WORDS = auto()
    ADD_DIVISION = auto()
    ADD_THIS = auto()
    ADD = auto()
    MERGE = auto()
    MERGE_DIVISION = auto()
    SPLIT = auto()
    MOVE = auto()
    DELETE = auto()
    REPLACE = auto()
    HEADING = auto()
    PLACED = auto()
    NOTHING = auto()
    UNKNOWN = auto()


_PLACE = r"(?:L?S?T?P)"
_PLACES = rf"{_PLACE}(?:[+-]{_PLACE})*"
_WHERE = rf"(?:{_PLACES}|L?S?v(?:[+]v)*|L?S|T|L)"
_WORDS = r"[iz]*o?Q(?:\+o?Q)*"
_PAIRS = rf"(?:{_WHERE}?{_WORDS}(?:[+]{_WHERE}{_WORDS})*)"
_LISTED = rf"(?:{_PAIRS}(?:,{_PAIRS})*)"
_TO = rf"(?:,?c(?P<to>{_PLACES}))"
_NEW = r"(?:,?:?m?:?(?P<new>Q))"

_PATTERNS = {
    Act.HEADING: rf"(?P<where>{_PLACES}|L?S|)i?hi?(?P<found>Q?),?[mc]:?(?P<new>Q)",
    Act.WORDS: rf"(?P<pairs>{_LISTED}),?i?[mc]:?(?P<new>Q(?:[+]Q(?!,?i?[mcfb]))*)",
    Act.INSERT_WORDS: (
        rf"(?P<pairs>{_LISTED})i?(?P<side>[fb]),?a:?(?P<new>Q)|(?P<where>{_WHERE}?)i?(?P<edge>z),?a:?(?P<edged>Q)"
    ),
    Act.ADD_DIVISION: (
        r"(?P<where>P?)[if]*,?a(?P<division>C)(?P<title>Q?),?(?:c(?P<to>P))?"
        r"(?:,?i?h?[cm]?:?(?P<title_after>Q))?"
    ),
    Act.ADD_THIS: (
        rf"(?P<where>{_WHERE}?)[if]*,?a(?P<to>{_PLACE}),?:?(?P<new>Q)"
        rf"|(?P<where_q>{_WHERE}?)[if]*,?a(?P<new_q>Q),?c(?P<to_q>{_PLACE})"
    ),
    Act.ADD: rf"(?P<where>{_WHERE}?)[if]*,?a(?P<count>N),?(?:c(?P<to>{_PLACES}|v))?a?,?c?:?(?P<new>Q?)",
    Act.MERGE: (
        rf"(?P<where_to>{_PLACES}),?j(?P<into>{_PLACE})(?:,?m?:?(?P<new_into>Q))?"
        rf"|(?P<where>{_PLACES}),?j(?:N,?)?{_TO}?(?:{_NEW})?"
    ),
    Act.MERGE_DIVISION: r"(?P<where>P)g(?P<to>P)",
    Act.SPLIT: rf"(?P<where>{_PLACES}),?[csm](?P<count>N){_TO}?(?:,?m?:?(?P<new>Q))?",
    Act.MOVE: (
        rf"(?P<where>{_PLACES}),?(?:u(?:N,?)?)?,?[cm](?:{_PLACE},c)?(?P<to>{_PLACES})(?::(?P<new>Q))?"
        rf"|(?P<where_u>{_PLACES}),?u(?P<to_u>{_PLACES})|c(?P<to_focus>{_PLACES})"
    ),
    Act.DELETE_WORDS: rf"d(?P<pairs>{_PAIRS}(?:,{_PAIRS}(?!,?i?[mcfbd]))*)|(?P<pairs_before>{_PAIRS}),?d",
    Act.DELETE: rf"d(?P<where>{_WHERE})(?P<heading>i?h)?|(?P<where_before>{_WHERE}),?d",
    Act.REPLACE: rf"(?P<where>{_WHERE}?)i?(?P<edge>z?),?m:?(?P<new>Q?)",
    Act.PLACED: r"[lp](?P<where>P(?:[+-]P)*|T)|s(?:N)",
    Act.NOTHING: r"[,.:+k]+",
}
_COMPILED = [(act, re.compile(pattern)) for act, pattern in _PATTERNS.items()]
_END_OF_CLAUSE = re.compile(r"[^.]*")
_LONGEST = 4000
"""No act is longer than so many words: keeps reading linear."""


@dataclass(frozen=True)
class Clause:
    """One act as written: the tokens of each of its parts."""

    act: Act
    tokens: Sequence[Token]
    parts: dict[str, Sequence[Token]]

    def part(self, *names: str) -> Sequence[Token]:
        """The tokens of the first of these parts that the clause has."""
        return next((self.parts[name] for name in names if self.parts.get(name)), ())


def clauses(words: Sequence[Token]) -> Iterator[Clause]:
    """The acts of a statement in order; what is none is UNKNOWN up to the end of its sentence."""
    signs = "".join(word.sign for word in words)
    at = 0
    while at < len(words):
        limit = min(len(words), at + _LONGEST)
        act, match = _match(signs, at, limit)
        if match is None:
            end = max(at + 1, _END_OF_CLAUSE.match(signs, at).end())  # type: ignore[union-attr]
            yield Clause(Act.UNKNOWN, words[at:end], {})
        else:
            end = match.end()
            if act is not Act.NOTHING:
                parts = {name: words[slice(*match.span(name))] for name in match.groupdict() if match[name]}
                yield Clause(act, words[at:end], parts)
        at = end


def _match(signs: str, at: int, limit: int) -> tuple[Act, re.Match[str] | None]:
    for act, pattern in _COMPILED:
        if (match := pattern.match(signs, at, limit)) and match.end() > at:
            return act, match
    return Act.UNKNOWN, None
