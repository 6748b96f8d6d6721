"""问答库 as a kind: what the landing page says of it, the page of all questions, and a page for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from tongbu.model.dates import iso
from tongbu.model.disclosure.question import Question, QuestionTable
from tongbu.model.persons import without_persons
from tongbu.pages.columns import DISCLOSURE
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.letters import addresses
from tongbu.pages.disclosure.questions.rows import OTHER_THEMES, question_row
from tongbu.pages.disclosure.table import DataTable
from tongbu.pages.lists.facets import Facet
from tongbu.pages.page import SitePage
from tongbu.pages.views.disclosure import KindView
from tongbu.pages.views.parts import Link
from tongbu.pages.views.questions import QuestionListView, QuestionRow, QuestionView
from tongbu.search.document import SearchDocument, SearchSection

NAME = "问答库"
_LEAD = "公众问得多的问题，一次答清楚：每个答案写明依据哪份文件、哪一条；文件变了，答案重新核对。"
_MOST_ALIKE = 6
_COLUMNS = (("编号", 14), ("问", 40), ("答", 70), ("依据", 40), ("主题分类", 14), ("更新日期", 12), ("网址", 36))
_OUTDATED_WEIGHT = 0.6


def questions_lead(desk: Desk) -> KindView | None:
    """The page of all questions; None where there are none."""
    count = len(_questions(desk))
    return KindView(NAME, _LEAD, (Link("常见问题", QuestionTable.URL, f"{count}个问题"),)) if count else None


def question_pages(desk: Desk) -> Iterator[SitePage]:
    """The page of all questions, then a page for each; of two under one number, the first."""
    questions = _questions(desk)
    if not questions:
        return
    rows = tuple(question_row(desk, question) for question in questions)
    view = QuestionListView(
        heading=NAME,
        lead=_LEAD,
        rows=rows,
        facets=_facets(rows),
        letters=addresses.STATISTICS if desk.project.disclosure.letters else "",
    )
    yield SitePage(QuestionTable.URL, "questions.html", NAME, DISCLOSURE, view, table=_table(rows, desk.day))
    for question, row in zip(questions, rows, strict=True):
        page = QuestionView(
            row=row,
            review_by=iso(question.review_by),
            letters=_letters(desk, question),
            alike=_alike(row, rows),
            all=QuestionTable.URL,
        )
        yield SitePage(row.url, "question.html", row.question, DISCLOSURE, page, search=_search(question, row))


def _questions(desk: Desk) -> list[Question]:
    """Every question once, by themes in the order in which they first appear; what has no theme comes last."""
    found: dict[str, Question] = {}
    for table in desk.project.disclosure.questions.values():
        for question in table.rows:
            found.setdefault(question.url, question)
    order = {theme: place for place, theme in enumerate(dict.fromkeys(each.theme for each in found.values()))}
    return sorted(found.values(), key=lambda each: (not each.theme, order[each.theme]))


def _facets(rows: Sequence[QuestionRow]) -> tuple[Facet, ...]:
    counts = Counter(row.theme for row in rows)
    return (Facet("主题分类", tuple(counts.items())),) if len(counts) > 1 else ()


def _letters(desk: Desk, question: Question) -> tuple[Link, ...]:
    """The published letters that ask it."""
    return tuple(
        Link(without_persons(letter.title), register.url(letter), iso(letter.received))
        for register in desk.project.disclosure.letters.values()
        for letter in register.rows
        if letter.number in question.letters and letter.is_published and letter.received <= desk.day
    )


def _alike(row: QuestionRow, rows: Sequence[QuestionRow]) -> tuple[Link, ...]:
    others = [each for each in rows if each.theme == row.theme != OTHER_THEMES and each is not row]
    return tuple(Link(each.question, each.url) for each in others[:_MOST_ALIKE])


def _search(question: Question, row: QuestionRow) -> SearchDocument:
    answer = "\n".join(row.answer)
    return SearchDocument(
        url=row.url,
        kind="问答",
        title=row.question,
        number="",
        day=row.updated,
        summary=row.answer[0] if row.answer else "",
        sections=(SearchSection("", "", answer),),
        facets={"主题分类": question.theme, "年份": str(question.updated.year)}
        if question.theme
        else {"年份": str(question.updated.year)},
        weight=_OUTDATED_WEIGHT if row.outdated else 1.0,
    )


def _table(rows: Sequence[QuestionRow], day: date) -> DataTable:
    return DataTable(
        stem="wenda",
        title=NAME,
        day=day.isoformat(),
        columns=tuple(name for name, _ in _COLUMNS),
        widths=tuple(width for _, width in _COLUMNS),
        rows=tuple(
            (
                *(row.number, row.question, "\n".join(row.answer), tuple(link.text for link in row.basis)),
                *(row.theme, row.updated, f"/{row.url}"),
            )
            for row in rows
        ),
    )
