"""The 问答库 as schema.org's FAQPage, and one question of it as QAPage."""

from __future__ import annotations

from typing import Any

from tongbu.linking.node import node
from tongbu.linking.publishing import LANGUAGE, organisation_id
from tongbu.pages.views.questions import QuestionListView, QuestionRow, QuestionView
from tongbu.syndicating import Publisher


def question_page(view: QuestionView | QuestionListView, url: str, publisher: Publisher) -> dict[str, Any]:
    """Every question of a page with its whole answer, as the page has it."""
    rows = view.rows if isinstance(view, QuestionListView) else (view.row,)
    return node(
        "FAQPage" if isinstance(view, QuestionListView) else "QAPage",
        publisher.permanent(url),
        name=view.heading if isinstance(view, QuestionListView) else view.row.question,
        inLanguage=LANGUAGE,
        publisher={"@id": organisation_id(publisher)},
        mainEntity=[_question(row, publisher) for row in rows],
    )


def _question(row: QuestionRow, publisher: Publisher) -> dict[str, Any]:
    identity = publisher.permanent(row.url)
    answer = node(
        "Answer",
        text="\n".join(row.answer),
        dateModified=row.updated,
        url=identity,
        citation=[publisher.permanent(link.url) for link in row.basis],
    )
    return node("Question", name=row.question, url=identity, answerCount=1, acceptedAnswer=answer)
