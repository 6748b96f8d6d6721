"""Where each opinion stands in a report: its place in the order, its page and its fragment identifier."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tongbu.model.ledger import Ledger, Opinion
from tongbu.model.policy import Policy
from tongbu.pages.addresses import feedback_url
from tongbu.pages.views.parts import Link

PAGE = 500
"""How many opinions a page holds."""
_LONGEST = 60
_UNSAFE = re.compile(r"[^0-9A-Za-z\u4e00-\u9fff]+")
_DIGITS = re.compile(r"([0-9]+)")
_Key = tuple[tuple[int, int, str], ...]


def short_name(opinion: Opinion) -> str:
    """What the public calls an opinion: 第3号, or by its row where it has no number."""
    return f"第{opinion.number}号" if opinion.number else f"台账第{opinion.row}行"


def name_of(opinion: Opinion) -> str:
    """The same where no words follow: 第3号意见."""
    return f"{short_name(opinion)}意见"


@dataclass(frozen=True)
class Places:
    """The places of a ledger's opinions: by number, those that share an answer (归并) right after the one that has it.

    An identifier depends on the number alone as long as numbers differ, so that it lasts when the ledger grows.
    """

    draft: Policy
    ledger: Ledger

    @cached_property
    def order(self) -> tuple[Opinion, ...]:
        """Every opinion once."""
        ledger = self.ledger
        own = [opinion for opinion in ledger.opinions if ledger.answering(opinion).row == opinion.row]
        return tuple(each for main in _sorted(own) for each in (main, *_sorted(ledger.like(main))))

    @cached_property
    def pages(self) -> tuple[tuple[Opinion, ...], ...]:
        """The opinions of each page; one empty page where there are none."""
        starts = range(0, max(1, len(self.order)), PAGE)
        return tuple(self.order[start : start + PAGE] for start in starts)

    @cached_property
    def ids(self) -> Mapping[int, str]:
        """The fragment identifier of each opinion, by its row in the ledger."""
        given: dict[int, str] = {}
        used: set[str] = set()
        further: dict[str, int] = defaultdict(lambda: 2)
        for opinion in self.ledger.opinions:
            wanted = own = f"yijian-{_safe(opinion)}"
            while own in used:
                own = f"{wanted}-{further[wanted]}"
                further[wanted] += 1
            used.add(own)
            given[opinion.row] = own
        return given

    @cached_property
    def _page_of(self) -> Mapping[int, int]:
        return {opinion.row: number for number, page in enumerate(self.pages, 1) for opinion in page}

    def url(self, opinion: Opinion) -> str:
        """The address of an opinion in the report."""
        return f"{feedback_url(self.draft, self._page_of[opinion.row])}#{self.ids[opinion.row]}"

    def link(self, opinion: Opinion) -> Link:
        """A link to an opinion, by its name."""
        return Link(name_of(opinion), self.url(opinion))


def _safe(opinion: Opinion) -> str:
    return _UNSAFE.sub("-", opinion.number).strip("-")[:_LONGEST] or f"hang-{opinion.row}"


def _sorted(opinions: Sequence[Opinion]) -> list[Opinion]:
    return sorted(opinions, key=lambda opinion: (not opinion.number, _key(opinion.number), opinion.row))


def _key(number: str) -> _Key:
    """Numbers inside a text in the order of their value: 9 before 10, 甲9 before 甲10."""
    return tuple(
        (0, len(part.lstrip("0")), part.lstrip("0")) if part.isdigit() else (1, 0, part)
        for part in _DIGITS.split(number)
        if part
    )
