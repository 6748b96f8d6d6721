"""The questions of an interpretation in the form of 问答 as schema.org's FAQPage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tongbu.linking.node import node
from tongbu.linking.publishing import LANGUAGE
from tongbu.model.interpretation import Interpretation
from tongbu.pages.views.interpretation import Question
from tongbu.syndicating import Publisher


def questions(reading: Interpretation, asked: Sequence[Question], publisher: Publisher) -> dict[str, Any] | None:
    """Every question with its whole answer, as on the page; None where the page asks none."""
    if not asked:
        return None
    identity = publisher.permanent(reading.url)
    return node(
        "FAQPage",
        f"{identity}#questions",
        name=reading.meta.title,
        inLanguage=LANGUAGE,
        isPartOf={"@id": identity},
        mainEntity=[_question(identity, each) for each in asked],
    )


def _question(identity: str, asked: Question) -> dict[str, Any]:
    return node(
        "Question",
        f"{identity}#{asked.anchor}",
        name=asked.question,
        acceptedAnswer=node("Answer", text=asked.answer),
    )
