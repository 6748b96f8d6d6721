"""Documents of which nothing is known yet but the bureau: the same templates, with a mark in every open place."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from tongbu.consulting.periods import in_words, least_period
from tongbu.drafting.contacts import Reach
from tongbu.drafting.explaining import Explained
from tongbu.drafting.rendering import render
from tongbu.drafting.wanted import Piece, Wanted
from tongbu.model.unfinished import to_fill
from tongbu.model.vocabulary import MatterType
from tongbu.settings import Settings

TODAY = to_fill("今天的日期")
"""The mark where the day stands on which the document is begun."""
_TITLE = to_fill("文件名称")
_NO_NUMBERS = SimpleNamespace(number="", index="", draft_index="")


def blank(piece: Piece, settings: Settings) -> str:
    """The whole text of a new file; a date that is not known yet is left empty, as no mark can stand for one."""
    return {Piece.POLICY: _policy, Piece.INTERPRETATION: _interpretation, Piece.CONSULTATION: _consultation}[piece](
        settings
    )


def _policy(settings: Settings) -> str:
    return render(
        "policy.md",
        **_common(settings, Piece.POLICY),
        limits=settings.limits,
        notice=False,
        draft="",
        reading=to_fill("解读的路径，如 2026/caifa-xuke"),
    )


def _interpretation(settings: Settings) -> str:
    return render(
        "interpretation.md",
        stages=settings.reviewing.stages,
        day=TODAY,
        title=f"《{_TITLE}》政策解读",
        subject=to_fill("政策文件的路径，如 2026/caifa-xuke"),
        explained=False,
        reach=Reach("", settings.organisation.name, guessed=False),
        organisation=settings.organisation,
        office="",
        organised=TODAY,
        signed_off=None,
        deployed=None,
        published=None,
        found=Explained(),
        changes=True,
    )


def _consultation(settings: Settings) -> str:
    least = in_words(least_period(settings.limits, MatterType.NORMATIVE))
    notice = SimpleNamespace(matter=MatterType.NORMATIVE, opens=TODAY, closes="", least=least, provisional=False)
    return render("consultation.md", **_common(settings, Piece.CONSULTATION), website=settings.website, notice=notice)


def _common(settings: Settings, piece: Piece) -> dict[str, Any]:
    return {
        "stages": settings.reviewing.stages,
        "day": TODAY,
        "wanted": Wanted(frozenset({piece}), _TITLE, ""),
        "organisation": settings.organisation,
        "numbers": _NO_NUMBERS,
        "today": TODAY,
        "in_articles": True,
        "essential": "本办法",
    }
