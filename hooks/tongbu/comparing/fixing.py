"""Corrections by an author, as places in the two texts, and an alignment that obeys them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tongbu.comparing.alignment import Alignment
from tongbu.comparing.corrections import Correction, CorrectionError
from tongbu.comparing.folding import fold
from tongbu.comparing.matching import Pair
from tongbu.comparing.passages import Passage


@dataclass(frozen=True, slots=True)
class Fixed:
    """`links` are the links an author gave; no other link may touch `old` or `new`. Reasons by new and by old place."""

    links: frozenset[Pair]
    old: frozenset[int]
    new: frozenset[int]
    reasons: Mapping[int, str]
    reasons_of_deleted: Mapping[int, str]

    @classmethod
    def of(cls, corrections: Sequence[Correction], old: Sequence[Passage], new: Sequence[Passage]) -> Fixed:
        """Corrections found in the texts; CorrectionError where a label is in neither."""
        if not corrections:
            return cls(frozenset(), frozenset(), frozenset(), {}, {})
        before, after = _places(old), _places(new)
        links: set[Pair] = set()
        olds: set[int] = set()
        news: set[int] = set()
        reasons: dict[int, str] = {}
        deleted: dict[int, str] = {}
        for correction in corrections:
            ends = [_place(label, after, "新") for label in correction.new]
            if correction.old is not None:
                starts = [_place(label, before, "旧") for label in correction.old]
                links |= {(i, j) for i in starts for j in ends}
                olds.update(starts)
                news.update(ends)
                if not ends and correction.reason:
                    deleted |= dict.fromkeys(starts, correction.reason)
            if correction.reason:
                reasons |= dict.fromkeys(ends, correction.reason)
        return cls(frozenset(links), frozenset(olds), frozenset(news), reasons, deleted)

    def applied(self, alignment: Alignment) -> Alignment:
        """The alignment with the author's links in place of its own; the main link stays main where it may."""
        main = {i: j for i, j in alignment.main.items() if i not in self.old and j not in self.new}
        free = {pair for pair in alignment.further if pair[0] not in self.old and pair[1] not in self.new}
        taken: set[int] = set()
        for i, j in sorted(self.links, key=lambda link: (alignment.main.get(link[0]) != link[1], link)):
            if i not in main and j not in taken:
                main[i] = j
                taken.add(j)
        return Alignment(main, frozenset(free | {(i, j) for i, j in self.links if main.get(i) != j}))

    def reason(self, sources: Sequence[int], target: int | None) -> str:
        """Why a row changed, or ""."""
        if target is not None:
            return self.reasons.get(target, "")
        return "\n".join(dict.fromkeys(self.reasons_of_deleted[i] for i in sources if i in self.reasons_of_deleted))


def _places(passages: Sequence[Passage]) -> dict[str, int]:
    return {fold(passage.unit.label): at for at, passage in reversed(list(enumerate(passages)))}


def _place(label: str, places: Mapping[str, int], which: str) -> int:
    try:
        return places[fold(label)]
    except KeyError:
        raise CorrectionError(f"{which}文本里没有“{label}”") from None
