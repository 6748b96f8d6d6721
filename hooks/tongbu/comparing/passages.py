"""What is aligned: the articles of a text, or, where it has none, its topics and paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from tongbu.comparing.folding import fold, fold_each
from tongbu.comparing.places import Place, Places
from tongbu.comparing.shown import shown_plain
from tongbu.model.citation import ArticleCitation, find_citations
from tongbu.model.text import LegalText, Unit, UnitLevel

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """An aligned unit and what comparing asks of it again and again.

    - `text`: its words without its own number; `lines`: its 款, 项 and 目 as `fold` gives them; `folded`: all of them;
    - `masked`: the folded words with the numbers of cited articles masked;
    - `citations`: the articles it cites, as far as they are written out;
    - `division`: the anchors of the divisions that hold it, the outermost first;
    - `place`: where in the document it stands; `annex`: the name of the attachment that holds it, or "".
    """

    unit: Unit
    text: str
    lines: tuple[str, ...]
    folded: str
    masked: str
    citations: tuple[ArticleCitation, ...]
    division: Path
    place: Place = Place.RULES
    annex: str = ""

    @property
    def cites(self) -> tuple[tuple[int, int], ...]:
        """The articles of the same text that are cited, in order."""
        return tuple(each.article for each in self.citations if each.law is None)


def passages(text: LegalText) -> tuple[Passage, ...]:
    """The passages of a text in reading order; labels of topics name their whole path: `一、（二）`."""
    places = Places(text)
    if any(text.articles()):
        return _passages(_articles(_told_apart(text.units), ()), places)
    return _without_articles_below(text.units, places)


def outside(text: LegalText) -> tuple[Passage, ...]:
    """What a text with articles says outside them, by paragraph and topic; nothing for a text without articles."""
    if not any(text.articles()):
        return ()
    return _without_articles_below(tuple(_without_articles(text.units)), Places(text))


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


def _passages(units: Iterable[tuple[Unit, Path]], places: Places) -> tuple[Passage, ...]:
    """The passages of units, each with the divisions that hold it."""
    placed = list(units)
    texts = [provision_words(unit) for unit, _ in placed]
    lines = [text.split("\n") for text in texts]
    folded = iter(fold_each([line for each in lines for line in each]))
    return tuple(
        [
            _passage(unit, path, text, tuple(islice(folded, len(each))), places)
            for (unit, path), text, each in zip(placed, texts, lines, strict=True)
        ]
    )


def _passage(unit: Unit, path: Path, text: str, lines: tuple[str, ...], places: Places) -> Passage:
    folded = "".join(lines)
    citations = tuple([each for each in find_citations(text) if each.text]) if "条" in text else ()
    masked = fold(_without_numbers(text, citations)) if citations else folded
    return Passage(unit, text, lines, folded, masked, citations, path, places.of(unit), places.annex(unit))


def _without_numbers(words: str, citations: Iterable[ArticleCitation]) -> str:
    parts: list[str] = []
    end = 0
    for citation in citations:
        parts += [words[end : citation.start], "§"]
        end = citation.end
    return "".join([*parts, words[end:]])


def provision_words(unit: Unit) -> str:
    """An article's words as readers see them, without its own number, one line per 款, 项, 目 or row of a table."""
    return _without_label(unit, shown_plain(unit))


def written_words(unit: Unit) -> str:
    """The same as its author wrote them, in Markdown."""
    return _without_label(unit, unit.plain())


def _without_label(unit: Unit, own: str) -> str:
    if not unit.label:
        return own
    words = own.removeprefix(unit.label)
    return words[1:] if words.startswith("\n") else words.lstrip("　 ")


def _without_articles(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units without articles, and without divisions and texts that hold nothing else."""
    for unit in units:
        if unit.level is UnitLevel.ARTICLE:
            continue
        children = tuple(_without_articles(unit.children))
        if children or not unit.children:
            yield replace(unit, children=children)


def _without_articles_below(units: Iterable[Unit], places: Places) -> tuple[Passage, ...]:
    """Topics and paragraphs; where chapters number their topics anew, these are named by the chapter too."""
    found = list(_topics((_without_head(unit, places) for unit in units), "", ()))
    labels = Counter(unit.label for unit, _, _ in found if unit.label)
    named = (
        replace(unit, label=f"{chapter}{unit.label}") if chapter and labels[unit.label] > 1 else unit
        for unit, _, chapter in found
    )
    return _passages(((unit, path) for unit, (_, path, _) in zip(_numbered(named), found, strict=True)), places)


def _without_head(unit: Unit, places: Places) -> Unit:
    """A further text without its title: it is compared with texts that stand alone, and their titles are no passage."""
    if unit.level is not UnitLevel.PART or places.of(unit) is Place.ANNEX:
        return unit
    return replace(unit, label="", title="")


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
        is_part = unit.level is UnitLevel.PART
        kept = replace(unit, label=unit.label if is_part else own if unit.level.is_topic else "", children=rest)
        if shown_plain(kept):
            yield kept, path, "" if is_part else chapter
        yield from _topics(inner, own, path, unit.label if is_part else chapter)


def _stands_alone(unit: Unit) -> bool:
    return unit.level.is_topic or unit.level.is_division or unit.level in (UnitLevel.PART, UnitLevel.HEADING)


def _numbered(units: Iterable[Unit]) -> Iterator[Unit]:
    for position, unit in enumerate(units, 1):
        yield unit if unit.label else replace(unit, label=f"第{position}段")
