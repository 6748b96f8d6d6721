"""What is aligned: the articles of a text, or, where it has none, its topics and paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from tongbu.comparing.folding import fold, fold_each
from tongbu.model.citation import ArticleCitation, find_citations
from tongbu.model.text import LegalText, Unit, UnitLevel

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """An aligned unit and what comparing asks of it again and again.

    - `text`: its words without its own number; `lines`: its 款, 项 and 目 as `fold` gives them; `folded`: all of them;
    - `masked`: the folded words with the numbers of cited articles masked;
    - `citations`: the articles it cites, as far as they are written out;
    - `division`: the anchors of the divisions that hold it, the outermost first.
    """

    unit: Unit
    text: str
    lines: tuple[str, ...]
    folded: str
    masked: str
    citations: tuple[ArticleCitation, ...]
    division: Path

    @property
    def cites(self) -> tuple[tuple[int, int], ...]:
        """The articles of the same text that are cited, in order."""
        return tuple(each.article for each in self.citations if each.law is None)


def passages(text: LegalText) -> tuple[Passage, ...]:
    """The passages of a text in reading order; labels of topics name their whole path: `一、（二）`."""
    if any(text.articles()):
        return _passages(_articles(_told_apart(text.units), ()))
    return _without_articles_below(text.units)


def outside(text: LegalText) -> tuple[Passage, ...]:
    """What a text with articles says outside them, by paragraph and topic; nothing for a text without articles."""
    if not any(text.articles()):
        return ()
    return _without_articles_below(tuple(_without_articles(text.units)))


def _told_apart(units: Sequence[Unit]) -> Iterator[Unit]:
    """The units; where further texts in one file number their articles from one again, these are named by text."""
    if not any(unit.level is UnitLevel.PART for unit in units):
        yield from units
        return
    seen: set[str] = set()
    for unit in units:
        labels = {each.label for each in unit.walk() if each.level is UnitLevel.ARTICLE}
        name = unit.title or unit.label
        yield _named(unit, name) if unit.level is UnitLevel.PART and name and labels & seen else unit
        seen |= labels


def _named(unit: Unit, name: str) -> Unit:
    label = f"{name} {unit.label}" if unit.level is UnitLevel.ARTICLE else unit.label
    return replace(unit, label=label, children=tuple(_named(child, name) for child in unit.children))


def _articles(units: Iterable[Unit], path: Path) -> Iterator[tuple[Unit, Path]]:
    for unit in units:
        if unit.level is UnitLevel.ARTICLE:
            yield unit, path
        elif unit.children:
            yield from _articles(unit.children, (*path, unit.anchor) if _divides(unit) else path)


def _divides(unit: Unit) -> bool:
    return unit.level.is_division or unit.level is UnitLevel.PART


def _passages(units: Iterable[tuple[Unit, Path]]) -> tuple[Passage, ...]:
    """The passages of units, each with the divisions that hold it."""
    placed = list(units)
    texts = [provision_words(unit) for unit, _ in placed]
    lines = [text.split("\n") for text in texts]
    folded = iter(fold_each([line for each in lines for line in each]))
    return tuple(
        [
            _passage(unit, path, text, tuple(islice(folded, len(each))))
            for (unit, path), text, each in zip(placed, texts, lines, strict=True)
        ]
    )


def _passage(unit: Unit, path: Path, text: str, lines: tuple[str, ...]) -> Passage:
    folded = "".join(lines)
    citations = tuple([each for each in find_citations(text) if each.text]) if "条" in text else ()
    masked = fold(_without_numbers(text, citations)) if citations else folded
    return Passage(unit, text, lines, folded, masked, citations, path)


def _without_numbers(words: str, citations: Iterable[ArticleCitation]) -> str:
    parts: list[str] = []
    end = 0
    for citation in citations:
        parts += [words[end : citation.start], "§"]
        end = citation.end
    return "".join([*parts, words[end:]])


def provision_words(unit: Unit) -> str:
    """An article's words without its own number, one line per 款, 项 or 目."""
    own = unit.plain()
    return own.removeprefix(unit.label).lstrip("　 ") if unit.label else own


def _without_articles(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units without articles, and without divisions and texts that hold nothing else."""
    for unit in units:
        if unit.level is UnitLevel.ARTICLE:
            continue
        children = tuple(_without_articles(unit.children))
        if children or not unit.children:
            yield replace(unit, children=children)


def _without_articles_below(units: Iterable[Unit]) -> tuple[Passage, ...]:
    """Topics and paragraphs; where chapters number their topics anew, these are named by the chapter too."""
    found = list(_topics(units, "", ()))
    labels = Counter(unit.label for unit, _, _ in found if unit.label)
    named = (
        replace(unit, label=f"{chapter}{unit.label}") if chapter and labels[unit.label] > 1 else unit
        for unit, _, chapter in found
    )
    return _passages((unit, path) for unit, (_, path, _) in zip(_numbered(named), found, strict=True))


def _topics(units: Iterable[Unit], label: str, path: Path, chapter: str = "") -> Iterator[tuple[Unit, Path, str]]:
    """Each topic or paragraph with its whole label, the divisions that hold it, and the innermost one's number.

    A division itself is none: its heading is compared with the divisions.
    """
    for unit in units:
        if unit.level.is_division:
            yield from _topics(unit.children, "", (*path, unit.anchor), chapter + unit.label)
            continue
        own = label + unit.label if unit.level.is_topic else label
        inner = tuple(child for child in unit.children if _stands_alone(child))
        rest = tuple(child for child in unit.children if not _stands_alone(child))
        kept = replace(unit, label=own if unit.level.is_topic else "", children=rest)
        if kept.plain():
            yield kept, path, chapter
        yield from _topics(inner, own, path, chapter)


def _stands_alone(unit: Unit) -> bool:
    return unit.level.is_topic or unit.level.is_division or unit.level in (UnitLevel.PART, UnitLevel.HEADING)


def _numbered(units: Iterable[Unit]) -> Iterator[Unit]:
    for position, unit in enumerate(units, 1):
        yield unit if unit.label else replace(unit, label=f"第{position}段")
