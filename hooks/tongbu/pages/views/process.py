"""The view of a trace page (全流程)."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.views.parts import Badge, Link, Tab


@dataclass(frozen=True, slots=True)
class Phase:
    """What is said of a step from the ISO day `start` until before `end` ("" is for ever).

    `tone` is done, coming, late or missing; `shown` is whether it holds on the day of the build.
    """

    start: str
    end: str
    shown: bool
    tone: str
    words: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its stage (`kind`), its ISO `day` or "" where there is none, what is said of it, and where to look.

    It is there until before the ISO day `until` ("" is for ever); `shown` is whether that is to come.
    """

    kind: str
    day: str
    phases: tuple[Phase, ...]
    links: tuple[Link, ...] = ()
    until: str = ""
    shown: bool = True


@dataclass(frozen=True, slots=True)
class ProcessView:
    """A policy from its draft to its end, or a draft so far, as one timeline in the order of days."""

    title: str
    badge: Badge
    tabs: tuple[Tab, ...]
    steps: tuple[Step, ...]
