"""What is published, as far as a selection asks of it: a document of the library, or one that a county lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tongbu.model.disclosure.county import CountyEntry, CountyLists
from tongbu.model.disclosure.selection import Selection, SiteColumn
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.reference import RelationKind
from tongbu.model.vocabulary import Openness


@dataclass(frozen=True, slots=True)
class Subject:
    """One document: where it is and what it is; `formed` is its 成文日期, `document` the library's own, if it is that.

    `address` is relative to the site's root, or the whole address on another site. `words` are its 主题词, and the
    titles of the policies that an interpretation is about.
    """

    column: SiteColumn
    title: str
    address: str
    published: date | None
    category: str = ""
    genre: str = ""
    themes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    formed: date | None = None
    document: Policy | Interpretation | None = None

    @property
    def shelf(self) -> Shelf:
        """What it shares with others."""
        return self.column, self.category, self.genre, self.themes

    def says(self, words: Iterable[str]) -> bool:
        """Whether one of the words occurs in its title or its `words`."""
        return any(word in text for word in words for text in (self.title, *self.words))


Shelf = tuple[SiteColumn, str, str, tuple[str, ...]]


class Subjects:
    """Many documents, of which those that a query means are found without going through all of them each time."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        """Put documents of one kind on one shelf."""
        self.all = tuple(subjects)
        self._shelves: dict[Shelf, list[Subject]] = defaultdict(list)
        for subject in self.all:
            self._shelves[subject.shelf].append(subject)

    def meant_by(self, selection: Selection) -> tuple[Subject, ...]:
        """Those of which all conditions hold, newest first; none where there is no query."""
        if not selection.asks:
            return ()
        found = (
            subject for shelf, subjects in self._shelves.items() if _holds(selection, shelf) for subject in subjects
        )
        words = selection.keywords
        kept = (subject for subject in found if not words or subject.says(words))
        return tuple(sorted(kept, key=lambda one: (one.published or date.min, one.address), reverse=True))


def _holds(selection: Selection, shelf: Shelf) -> bool:
    column, category, genre, themes = shelf
    return (
        (not selection.columns or column in selection.columns)
        and (not selection.categories or category in selection.categories)
        and (not selection.genres or genre in selection.genres)
        and (not selection.theme or any(_is_within(theme, selection.theme) for theme in themes))
    )


def disclosed(library: Library, day: date) -> Iterator[Subject]:
    """Everything that the library has disclosed until a day: open documents, and those of which no day is known."""
    for policy in library.policies.values():
        if policy.meta.openness in (None, Openness.ACTIVE) and _is_out(policy.meta.published, day):
            yield subject_of(policy)
    for reading in library.interpretations.values():
        if _is_out(reading.meta.published, day):
            yield _reading(library, reading)


def subject_of(policy: Policy) -> Subject:
    """A policy or a draft, whether it is out or not."""
    meta = policy.meta
    return Subject(
        SiteColumn.CONSULTATIONS if policy.is_draft else SiteColumn.POLICIES,
        meta.title,
        policy.url,
        meta.published,
        meta.category.value,
        meta.genre.value if meta.genre else "",
        (meta.theme,),
        meta.keywords,
        meta.drafted,
        policy,
    )


def listed(lists: CountyLists) -> Iterator[Subject]:
    """Everything that a county lists."""
    for column, entries in (
        (SiteColumn.POLICIES, lists.policies),
        (SiteColumn.CONSULTATIONS, lists.consultations),
        (SiteColumn.INTERPRETATIONS, lists.interpretations),
    ):
        for entry in entries:
            yield _entry(column, entry)


def _reading(library: Library, reading: Interpretation) -> Subject:
    """An interpretation has the themes of the policies that it is about."""
    about = library.targets(reading, RelationKind.INTERPRETS)
    themes = tuple(dict.fromkeys(policy.meta.theme for policy in about))
    meta = reading.meta
    return Subject(
        SiteColumn.INTERPRETATIONS,
        meta.title,
        reading.url,
        meta.published,
        themes=themes,
        words=(*meta.keywords, *(policy.meta.title for policy in about)),
        document=reading,
    )


def _entry(column: SiteColumn, entry: CountyEntry) -> Subject:
    address = entry.url if entry.url.startswith("https://") else ""
    return Subject(
        column,
        entry.title,
        address,
        entry.published,
        entry.category,
        entry.genre,
        (entry.theme,),
        entry.keywords,
    )


def _is_out(published: date | None, day: date) -> bool:
    return published is None or published <= day


def _is_within(theme: str, wanted: str) -> bool:
    """Whether a theme is the wanted one, or a class below it."""
    return theme == wanted or theme.startswith(f"{wanted}\\")
