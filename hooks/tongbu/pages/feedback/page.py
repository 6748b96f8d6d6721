"""The page 意见采纳情况 of a draft that was answered: what the public said, and what became of each opinion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tongbu.model.dates import spoken
from tongbu.model.front_matter import ConsultationNotice, Feedback
from tongbu.model.ledger import Ledger
from tongbu.model.policy import Policy
from tongbu.model.titles import in_title_marks
from tongbu.pages.addresses import draft_comparison_url, feedback_url, policy_url, process_url
from tongbu.pages.columns import CONSULTATIONS
from tongbu.pages.consultation.answers import outcome, says_the_numbers
from tongbu.pages.desk import Desk
from tongbu.pages.feedback.articles import DraftArticles, heat
from tongbu.pages.feedback.changes import changes_made
from tongbu.pages.feedback.counts import charts, filters, sentence, totals
from tongbu.pages.feedback.facts import participation
from tongbu.pages.feedback.places import PAGE, Places
from tongbu.pages.feedback.rows import OpinionWriter
from tongbu.pages.page import ArticleTags, SitePage
from tongbu.pages.process.page import traced_policy
from tongbu.pages.search_documents import feedback_search
from tongbu.pages.views.feedback import FeedbackView, Pager
from tongbu.pages.views.parts import Banner, Link, RecordRow, Tab


def feedback_pages(desk: Desk, draft: Policy) -> Iterator[SitePage]:
    """The report with its first opinions, then the further pages of opinions; none before there is a 反馈."""
    notice = draft.meta.consultation
    if notice is None or notice.feedback is None:
        return
    places, articles = Places(draft, draft.ledger or Ledger("", ())), DraftArticles(draft)
    writer = OpinionWriter(places, articles, changes_made(desk, draft))
    report = _report(desk, notice, notice.feedback, places, articles)
    further = replace(report, record=(), process=(), facts=(), statement=(), sentence="", totals=(), heat=(), charts=())
    urls = tuple(Link(f"第{page}页", feedback_url(draft, page)) for page in range(1, len(places.pages) + 1))
    for number, opinions in enumerate(places.pages, 1):
        before = (number - 1) * PAGE
        pager = Pager(number, urls, before + 1 if opinions else 0, before + len(opinions))
        view = replace(report if number == 1 else further, rows=tuple(writer.rows(opinions)), pager=pager)
        yield _page(desk, draft, notice.feedback, view)


def _page(desk: Desk, draft: Policy, feedback: Feedback, view: FeedbackView) -> SitePage:
    number = view.pager.page
    title = f"{view.title}（第{number}页）" if number > 1 else view.title
    return SitePage(
        feedback_url(draft, number),
        "feedback.html",
        title,
        CONSULTATIONS,
        view,
        ArticleTags(title, feedback.published, "", draft.meta.issuer),
        search=feedback_search(desk, draft, feedback.published, title, feedback_url(draft, number), view),
        ledger=draft.ledger if number == 1 and draft.ledger and draft.ledger.opinions else None,
    )


def _report(
    desk: Desk, notice: ConsultationNotice, feedback: Feedback, places: Places, articles: DraftArticles
) -> FeedbackView:
    draft, ledger = places.draft, places.ledger
    told = outcome(draft)
    heats = heat(articles, ledger) if ledger.opinions else ()
    narrowing = filters(ledger, heats) if ledger.opinions else ()
    return FeedbackView(
        title=f"{in_title_marks(draft.meta.title)}意见采纳情况",
        banners=_banners(desk, feedback),
        tabs=_tabs(desk, draft),
        record=_record(desk, draft, feedback),
        process=_paragraphs(feedback.process),
        facts=participation(notice, feedback, draft.ledger),
        statement=_paragraphs(feedback.statement),
        sentence="" if says_the_numbers(draft) else sentence(told),
        received=told.received if told else None,
        totals=totals(told) if told else (),
        heat=heats,
        charts=charts(told, narrowing, heats) if told and narrowing else (),
        filters=narrowing,
        rows=(),
        pager=Pager(1, (), 0, 0),
    )


def _banners(desk: Desk, feedback: Feedback) -> tuple[Banner, ...]:
    """A preview may show a report of the future; the gate refuses to publish one."""
    on, words = feedback.published, f"尚未公布：以下内容定于{spoken(feedback.published)}公布。"
    return (Banner("", on.isoformat(), desk.day < on, "warning", words),)


def _tabs(desk: Desk, draft: Policy) -> tuple[Tab, ...]:
    return (
        Tab("公告和草案", policy_url(draft)),
        Tab("意见采纳情况", feedback_url(draft), current=True),
        Tab("全流程", process_url(traced_policy(desk.library, draft))),
    )


def _record(desk: Desk, draft: Policy, feedback: Feedback) -> tuple[RecordRow, ...]:
    later = desk.library.final_of(draft)
    rows = [
        RecordRow("起草单位", draft.meta.issuer),
        RecordRow("公布日期", spoken(feedback.published)),
        RecordRow("征求意见", links=(Link("公告和草案", policy_url(draft)),)),
    ]
    if later:
        term = "再次征求意见" if later.is_draft else "正式文件"
        rows.append(RecordRow(term, links=(Link(in_title_marks(later.meta.title), policy_url(later)),)))
        if desk.library.draft_of(later) == draft:
            words = "征求意见稿与后一稿对照" if later.is_draft else "征求意见稿与正式文件对照"
            rows.append(RecordRow("修改对照", links=(Link(words, draft_comparison_url(later)),)))
    return tuple(row for row in rows if row.text or row.links)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
