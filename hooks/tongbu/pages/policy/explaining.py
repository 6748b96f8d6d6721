"""What interpretations say of articles, written out for the pages of the articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from markupsafe import Markup

from tongbu.model.dates import iso
from tongbu.model.interpretation import Interpretation
from tongbu.model.questions import question_in
from tongbu.model.text import Unit
from tongbu.model.vocabulary import InterpretationForm
from tongbu.pages.addresses import Addresses, interpretation_url, relative
from tongbu.pages.interpretation.ties import Explained, without_tie
from tongbu.pages.text.body import BodyWriter
from tongbu.pages.views.beside import Explanation
from tongbu.pages.views.parts import Passage

MOST_OF_ONE = 900
"""Characters of one explanation that stand beside an article; it goes on in the interpretation."""
MOST_OF_ALL = 40_000
"""Characters of all explanations on one page; beyond them there are only links."""

AddressesOf = Callable[[Interpretation, str], Addresses]
Cite = Callable[[Interpretation, str], Callable[[str], Markup]]


class ExplanationWriter:
    """Writes what explains the articles of one page, from its top to its end; keeps the files that the words need."""

    def __init__(self, addresses: AddressesOf, page: str, cite: Cite) -> None:
        self._addresses, self._page, self._cite = addresses, page, cite
        self._writers: dict[str, BodyWriter] = {}
        self._left = MOST_OF_ALL
        self.files: dict[str, str] = {}

    def write(self, found: Iterable[Explained]) -> tuple[Explanation, ...]:
        """What stands beside one article."""
        return tuple(self._explanation(each) for each in found)

    def _explanation(self, each: Explained) -> Explanation:
        meta = each.reading.meta
        url = interpretation_url(each.reading, each.anchor)
        units = list(_units(each.place))
        kept = list(_within(units, min(MOST_OF_ONE, self._left)))
        self._left -= sum(map(_length, kept))
        return Explanation(
            kind="解读" if InterpretationForm.TEXT in meta.forms else meta.forms[0].value,
            title=question_in(each.title) or each.title,
            url=url,
            source=meta.title,
            facts="，".join(part for part in ("、".join(meta.forms), iso(meta.published)) if part),
            passages=tuple(self._passage(each.reading, unit) for unit in kept),
            cut=len(kept) < len(units),
        )

    def _passage(self, reading: Interpretation, unit: Unit) -> Passage:
        """Without a heading's rank and anchor: on this page both are the policy's own."""
        return self._writer(reading).passage(unit)._replace(anchor="", heading=0)

    def _writer(self, reading: Interpretation) -> BodyWriter:
        if reading.id not in self._writers:
            addresses = self._addresses(reading, self._page)
            addresses.files = self.files
            home = interpretation_url(reading)

            def resolve(written: str) -> str | None:
                return relative(home + written, self._page) if written.startswith("#") else addresses.resolve(written)

            self._writers[reading.id] = BodyWriter(
                resolve, self._cite(reading, self._page), lambda unit: (), without_tie, size=addresses.size
            )
        return self._writers[reading.id]


def _units(place: Unit) -> Iterator[Unit]:
    """The place and all below it, one by one; the place's own heading is said already."""
    for unit in place.walk():
        if unit is place and unit.title:
            alone = Unit(unit.level, unit.line, ordinal=unit.ordinal, text=unit.text, anchor=unit.anchor)
        else:
            alone = replace(unit, children=()) if unit.children else unit
        if alone.text or alone.title or alone.label:
            yield alone


def _within(units: Iterable[Unit], most: int) -> Iterator[Unit]:
    for unit in units:
        most -= _length(unit)
        if most < 0:
            return
        yield unit


def _length(unit: Unit) -> int:
    return len(unit.text) + len(unit.title)
