"""Interpretations (政策解读) as news: published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from tongbu.model.dates import spoken
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.reference import RelationKind
from tongbu.model.titles import in_title_marks
from tongbu.syndicating.feed import News, Untold, topics_of


def interpretation_news(library: Library) -> Iterator[Untold]:
    """The publication of every interpretation, past and to come."""
    for reading in library.interpretations.values():
        if reading.meta.published:
            yield reading.meta.published, partial(_news, library, reading, reading.meta.published)


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
