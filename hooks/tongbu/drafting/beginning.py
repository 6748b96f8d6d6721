"""All files of what is wanted, in step (三同步): they name one another and carry the same days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from tongbu.drafting.contacts import reach
from tongbu.drafting.explaining import Explained, explained
from tongbu.drafting.next_numbers import Taken, next_indices, next_number, number_code
from tongbu.drafting.notice import notice
from tongbu.drafting.rendering import render
from tongbu.drafting.wanted import NewFile, Piece, Wanted
from tongbu.model.library import Library
from tongbu.model.titles import in_title_marks
from tongbu.model.vocabulary import OfficialGenre, PolicyCategory
from tongbu.settings import Settings

_ARTICLES = ("办法", "规定", "细则", "条例", "规则")


@dataclass(frozen=True, slots=True)
class _Numbers:
    number: str
    index: str
    draft_index: str


def begin(wanted: Wanted, library: Library, settings: Settings, today: date, unfinished: Taken = ()) -> list[NewFile]:
    """The files, the policy first; where they are to lie is not looked at. Numbers of `unfinished` ones stay theirs."""
    numbers = _numbers(wanted, library, settings, today, unfinished)
    made: dict[Piece, Callable[[], NewFile]] = {
        Piece.POLICY: lambda: _policy(wanted, settings, today, numbers),
        Piece.INTERPRETATION: lambda: _interpretation(wanted, library, settings, today),
        Piece.CONSULTATION: lambda: _consultation(wanted, settings, today, numbers),
    }
    return [make() for piece, make in made.items() if piece in wanted.pieces]


def draft_address(address: str) -> str:
    """The id of the draft of a policy."""
    return f"{address}-cao"


def _numbers(wanted: Wanted, library: Library, settings: Settings, today: date, unfinished: Taken) -> _Numbers:
    organisation = settings.organisation
    first, second = next_indices(library, unfinished, organisation.credit_code, today.year, 2)
    code = "" if wanted.category is PolicyCategory.REGULATION else number_code(organisation, wanted.category)
    both = wanted.pieces >= {Piece.POLICY, Piece.CONSULTATION}
    # A draft is published before the policy that comes of it, and so has the lower number.
    return _Numbers(next_number(library, unfinished, code, today.year), second if both else first, first)


def _policy(wanted: Wanted, settings: Settings, today: date, numbers: _Numbers) -> NewFile:
    content = render(
        "policy.md",
        stages=settings.reviewing.stages,
        day=today,
        wanted=wanted,
        organisation=settings.organisation,
        numbers=numbers,
        today=today,
        limits=settings.limits,
        in_articles=_in_articles(wanted),
        notice=wanted.genre in (OfficialGenre.NOTICE, OfficialGenre.OPINION),
        draft=draft_address(wanted.address) if Piece.CONSULTATION in wanted.pieces else "",
        reading=wanted.address if Piece.INTERPRETATION in wanted.pieces else "",
        essential=_essential(wanted.title),
    )
    return NewFile(PurePosixPath("policies", f"{wanted.address}.md"), content)


def _interpretation(wanted: Wanted, library: Library, settings: Settings, today: date) -> NewFile:
    policy = wanted.explained
    found = explained(policy, library) if policy else Explained()
    steps = policy.meta.synchrony if policy else None
    content = render(
        "interpretation.md",
        stages=settings.reviewing.stages,
        day=today,
        title=f"{policy.named if policy else in_title_marks(wanted.title)}政策解读",
        subject=policy.id if policy else wanted.address,
        explained=policy is not None,
        reach=reach(settings.organisation, wanted.office, found.contact),
        organisation=settings.organisation,
        office=wanted.office,
        organised=(steps.organised if steps else None) or today,
        signed_off=steps.signed_off if steps else None,
        deployed=steps.deployed if steps else None,
        published=policy.meta.published if policy else None,
        found=found,
        changes=bool(wanted.replaces or wanted.amends or found.changes),
    )
    return NewFile(PurePosixPath("interpretations", f"{wanted.address}.md"), content)


def _consultation(wanted: Wanted, settings: Settings, today: date, numbers: _Numbers) -> NewFile:
    content = render(
        "consultation.md",
        stages=settings.reviewing.stages,
        day=today,
        wanted=wanted,
        organisation=settings.organisation,
        website=settings.website,
        numbers=numbers,
        today=today,
        notice=notice(wanted.category, settings, today),
        in_articles=_in_articles(wanted),
        essential=_essential(wanted.title),
    )
    return NewFile(PurePosixPath("policies", f"{draft_address(wanted.address)}.md"), content)


def _in_articles(wanted: Wanted) -> bool:
    return wanted.category is PolicyCategory.REGULATION or wanted.title.endswith(_ARTICLES)


def _essential(title: str) -> str:
    """How the text calls itself: 本办法, 本规定; else 本文件."""
    return next((f"本{form}" for form in _ARTICLES if title.endswith(form)), "本文件")
