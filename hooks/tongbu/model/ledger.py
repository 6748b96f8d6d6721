"""The opinions ledger (意见台账) of a draft: what the public said, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from tongbu.model.vocabulary import Disposition

COLUMNS = ("编号", "日期", "渠道", "提出人类别", "条文", "意见", "处理", "理由", "落实条文", "归并")
"""Every column that is read, by its canonical name; the last two are for those who need them."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """One row of a ledger: one opinion and its answer, as written.

    - `row`: the row in the spreadsheet, from 1, the header being row 1; `line`: the line of the file it starts on;
    - `places`: for each of `COLUMNS`, the column of that line where the cell starts, 0 where there is no such column;
    - `article`: what it speaks of in the draft, as written (`第三条第二款`), or "";
    - `disposition`: None where the office has not decided yet, or answers it with another (`same_as`);
    - `landed`: the articles of the final text that carry it out (落实条文), or "" for those made from `article`;
    - `same_as`: the number of the opinion whose answer it shares (归并), or "".
    """

    row: int
    number: str
    received: date | None
    channel: str
    proposer: str
    article: str
    opinion: str
    disposition: Disposition | None
    reason: str
    landed: str = ""
    same_as: str = ""
    line: int = field(default=0, compare=False)
    places: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Ledger:
    """The opinions received on a draft, in the order of the file; `path` is relative to the project root."""

    path: str
    opinions: tuple[Opinion, ...]

    @cached_property
    def by_number(self) -> Mapping[str, Opinion]:
        """The opinions by number; the first where a number occurs twice."""
        found: dict[str, Opinion] = {}
        for opinion in self.opinions:
            if opinion.number:
                found.setdefault(opinion.number, opinion)
        return found

    def answering(self, opinion: Opinion) -> Opinion:
        """The opinion whose answer this one shares (归并); itself where there is none, or 归并 leads in a circle."""
        seen = {opinion.number}
        current = opinion
        while current.same_as:
            following = self.by_number.get(current.same_as)
            if following is None or following.number in seen:
                return opinion
            seen.add(following.number)
            current = following
        return current

    def disposition(self, opinion: Opinion) -> Disposition | None:
        """What became of an opinion: its own 处理, else that of the one it is answered with."""
        return opinion.disposition or self.answering(opinion).disposition

    def reason(self, opinion: Opinion) -> str:
        """Why: its own 理由, else that of the one it is answered with."""
        return opinion.reason.strip() or self.answering(opinion).reason.strip()

    def landed(self, opinion: Opinion) -> str:
        """Where the final text carries it out: its own 落实条文, else that of the one it is answered with."""
        return opinion.landed.strip() or self.answering(opinion).landed.strip()

    def like(self, opinion: Opinion) -> tuple[Opinion, ...]:
        """The other opinions that are answered with this one, in order."""
        return self._groups.get(opinion.row, ())

    @property
    def answers(self) -> Ledger:
        """The ledger with each group of like opinions once: those that are answered in their own row."""
        return Ledger(self.path, tuple(each for each in self.opinions if self.answering(each) is each))

    @cached_property
    def _groups(self) -> Mapping[int, tuple[Opinion, ...]]:
        groups: dict[int, list[Opinion]] = {}
        for opinion in self.opinions:
            main = self.answering(opinion)
            if main.row != opinion.row:
                groups.setdefault(main.row, []).append(opinion)
        return {row: tuple(members) for row, members in groups.items()}
