"""A question as pages show it."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.dates import iso, spoken
from tongbu.model.disclosure.question import Question
from tongbu.model.persons import without_persons
from tongbu.model.policy import Policy
from tongbu.model.titles import in_title_marks
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.words import paragraphs
from tongbu.pages.views.parts import Link
from tongbu.pages.views.questions import QuestionRow
from tongbu.replying.bases import Basis, bases, outdated_by

OTHER_THEMES = "其他"


def question_row(desk: Desk, question: Question) -> QuestionRow:
    """The row of a question."""
    resting = bases(desk.library, question)
    theme = question.theme or OTHER_THEMES
    return QuestionRow(
        url=question.url,
        number=question.number,
        question=without_persons(question.asked),
        answer=paragraphs(question.answer),
        basis=tuple(_links(resting)),
        theme=theme,
        updated=iso(question.updated),
        outdated=next(_outdated(desk, question, resting), ""),
        facets={"主题分类": (theme,), "年份": (str(question.updated.year),)},
    )


def _links(resting: tuple[Basis, ...]) -> Iterator[Link]:
    """The articles that an answer rests on; a document is named where the one before is another."""
    before = ""
    for basis in resting:
        if basis.document is None:
            continue
        article = basis.place.article if basis.anchor else ""
        title = in_title_marks(basis.document.meta.title)
        yield Link(article if article and basis.document.url == before else f"{title}{article}", basis.url)
        before = basis.document.url


def _outdated(desk: Desk, question: Question, resting: tuple[Basis, ...]) -> Iterator[str]:
    for basis in resting:
        if not isinstance(basis.document, Policy):
            continue
        turn = outdated_by(desk.library, basis.document, question.updated, desk.day)
        if turn:
            title = in_title_marks(basis.document.meta.title)
            yield f"依据的{title}自{spoken(turn.on)}起{turn.state}，答案正在重新核对，请以现行文件为准。"
