"""Interpretations (政策解读) as news: published."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial

from tongbu.model.dates import spoken
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.reference import RelationKind
from tongbu.model.titles import in_title_marks
from tongbu.syndicating.feed import News, Untold, events_of, topics_of


def interpretation_news(library: Library, days: Callable[[str], Sequence[date]] | None = None) -> Iterator[Untold]:
    """The publication of every interpretation, past and to come; `days` knows that of each, by its address."""
    for url, one in library.said.items():
        if url.startswith("interpretations/"):
            yield from events_of(partial(_events_of, library, one.id), days(url) if days else None)


def interpretation_events(library: Library, reading: Interpretation) -> Iterator[Untold]:
    """The publication of one interpretation."""
    if reading.meta.published:
        yield reading.meta.published, partial(_news, library, reading, reading.meta.published)


def _events_of(library: Library, reading_id: str) -> list[Untold]:
    return list(interpretation_events(library, library.interpretations[reading_id]))


def _news(library: Library, reading: Interpretation, on: date) -> News:
    subjects = library.targets(reading, RelationKind.INTERPRETS)
    about = "、".join(in_title_marks(policy.meta.title) for policy in subjects)
    explained = f"，解读{about}" if about else ""
    return News(
        key=f"{reading.url}#published",
        on=on,
        at=reading.meta.published_at or "",
        title=f"解读：{reading.meta.title}",
        summary=f"{spoken(on)}发布{explained}。{reading.meta.summary}",
        url=reading.url,
        author=reading.meta.unit,
        topics=topics_of(*(policy.meta.theme for policy in subjects)),
    )
