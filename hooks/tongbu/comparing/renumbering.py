"""Whether two passages differ at most in citations that follow a new numbering, of this text or of a cited one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tongbu.comparing.folding import fold
from tongbu.comparing.grams import bag, dice
from tongbu.comparing.matching import Pair
from tongbu.comparing.order import longest_in_order
from tongbu.comparing.passages import Passage
from tongbu.model.citation import ArticleCitation
from tongbu.model.text import Unit, UnitLevel

Ordinal = tuple[int, int]
_WITNESSES = 3
"""So many citations of another law must agree, in order, before its renumbering is believed."""
_SAME_PARAGRAPH = 0.5


class Renumbering:
    """The renumbering that an alignment implies, and those of cited laws that its passages bear witness to."""

    def __init__(self, old: Sequence[Passage], new: Sequence[Passage], links: Iterable[Pair]) -> None:
        """`links` are all pairs of places that belong together, splits and merges included."""
        linked = sorted(links)
        self._followed: dict[Ordinal, dict[Ordinal, tuple[Unit, Unit]]] = defaultdict(dict)
        for i, j in linked:
            before, after = old[i].unit, new[j].unit
            if before.ordinal and after.ordinal:
                self._followed[before.ordinal][after.ordinal] = (before, after)
        self._elsewhere = _other_laws((old[i], new[j]) for i, j in linked)

    def keeps(self, old: Passage, new: Passage) -> bool:
        """Whether the words are the same, apart from citations that a renumbering explains."""
        if old.folded == new.folded:
            return True
        if not only_citations_differ(old, new):
            return False
        return all(self._follows(one, other) for one, other in _pairs(old, new))

    def _follows(self, one: ArticleCitation, other: ArticleCitation) -> bool:
        if _name(one) != _name(other) or one.item != other.item:
            return False
        if one.law is not None:
            number = self._elsewhere.get((_name(one), one.article), one.article)
            return number == other.article and one.paragraph == other.paragraph
        there = self._followed.get(one.article)
        if not there:
            return (one.article, one.paragraph) == (other.article, other.paragraph)
        return other.article in there and _same_paragraph(*there[other.article], one.paragraph, other.paragraph)


def only_citations_differ(old: Passage, new: Passage) -> bool:
    """Whether the words are the same but for the numbers of cited articles."""
    return old.masked == new.masked and all(_name(one) == _name(other) for one, other in _pairs(old, new))


def _pairs(old: Passage, new: Passage) -> Iterator[tuple[ArticleCitation, ArticleCitation]]:
    yield from zip(old.citations, new.citations, strict=True)


def _name(citation: ArticleCitation) -> str | None:
    return citation.law and fold(citation.law).strip("《》").removeprefix("中华人民共和国")


def _same_paragraph(old: Unit, new: Unit, before: int | None, after: int | None) -> bool:
    """Whether the cited 款 is the same one; another number is, where its words stand there now."""
    if before == after:
        return True
    if not before or not after:
        return False
    one, other = _paragraphs(old), _paragraphs(new)
    if before > len(one) or after > len(other):
        return False
    return dice(bag(one[before - 1]), bag(other[after - 1])) >= _SAME_PARAGRAPH


def _paragraphs(article: Unit) -> list[str]:
    return [child.plain() for child in article.children if child.level is UnitLevel.PARAGRAPH]


def _other_laws(pairs: Iterable[tuple[Passage, Passage]]) -> Mapping[tuple[str | None, Ordinal], Ordinal]:
    """What became of the numbers of other laws: only where enough citations agree and keep their order."""
    found: dict[str, dict[Ordinal, set[Ordinal]]] = defaultdict(lambda: defaultdict(set))
    for old, new in pairs:
        if not old.citations or not only_citations_differ(old, new):
            continue
        for one, other in _pairs(old, new):
            if one.law is not None:
                found[_name(one) or ""][one.article].add(other.article)
    result: dict[tuple[str | None, Ordinal], Ordinal] = {}
    for law, numbers in found.items():
        sure = {before: next(iter(after)) for before, after in numbers.items() if len(after) == 1}
        ranks = {article: rank for rank, article in enumerate(sorted({*sure, *sure.values()}))}
        chain = longest_in_order({ranks[before]: ranks[after] for before, after in sure.items()})
        kept = {before: after for before, after in sure.items() if ranks[before] in chain}
        if sum(before != after for before, after in kept.items()) >= _WITNESSES:
            result.update({(law, before): after for before, after in kept.items()})
    return result
