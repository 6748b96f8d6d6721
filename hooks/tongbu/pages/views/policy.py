"""The view of a policy page."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.views.beside import ChangesSince
from tongbu.pages.views.parts import Badge, Banner, BodyView, FileLink, Link, RecordRow, Tab


@dataclass(frozen=True, slots=True)
class Version:
    """One step of the version chain (沿革): the ISO day it takes force, the document and its state.

    `current` is this page's document; `comparison` leads to its comparison with what it replaced or amended, or is "".
    """

    day: str
    title: str
    number: str
    url: str
    badge: Badge
    current: bool
    comparison: str = ""


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """条文沿革: an article of this text with its address, and its line through the versions, oldest first.

    A step's text names version and article, its note says what the version did, its address leads to the place.
    """

    label: str
    url: str
    steps: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RelationGroup:
    """Documents that stand in one relation to this one, under its official word."""

    term: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PolicyView:
    """A policy in full.

    `record` is the official record; `banners` what is said of its state, by day; `tabs` only lead to
    what exists; `interpretations`, `versions`, `histories`, `relations` and `files` may be empty; `histories`
    are those of articles that changed, `changes` what changed against each version before; `source_line` and
    `citation` say where the text comes from and how to cite it; `questions` (问答库) rest on the policy.
    """

    title: str
    number: str
    badge: Badge
    record: tuple[RecordRow, ...]
    banners: tuple[Banner, ...]
    tabs: tuple[Tab, ...]
    body: BodyView
    interpretations: tuple[Link, ...]
    comparisons: tuple[Link, ...]
    draft: Link | None
    versions: tuple[Version, ...]
    histories: tuple[ArticleLine, ...]
    relations: tuple[RelationGroup, ...]
    files: tuple[FileLink, ...]
    source_line: str
    citation: str
    changes: tuple[ChangesSince, ...] = ()
    questions: tuple[Link, ...] = ()
