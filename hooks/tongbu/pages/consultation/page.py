"""The 意见征集 notice of one draft, from its opening to its answer."""

from __future__ import annotations

from datetime import date, timedelta

from tongbu.model.consultation import consultation_stages
from tongbu.model.dates import iso, spoken
from tongbu.model.front_matter import ConsultationNotice
from tongbu.model.policy import Policy
from tongbu.model.text import Unit
from tongbu.model.titles import in_title_marks
from tongbu.model.vocabulary import ConsultationState
from tongbu.pages.addresses import Addresses, feedback_url, interpretation_url, policy_url, process_url
from tongbu.pages.columns import CONSULTATIONS
from tongbu.pages.consultation import notice_facts
from tongbu.pages.consultation.answers import outcome, outcome_words, says_the_numbers
from tongbu.pages.consultation.commenting import Ways, commented_places, place_of, returns
from tongbu.pages.desk import Desk
from tongbu.pages.lists.entries import state_data
from tongbu.pages.page import ArticleTags, SitePage
from tongbu.pages.policy.history import comparison_links
from tongbu.pages.process.page import traced_policy
from tongbu.pages.search_documents import consultation_search
from tongbu.pages.state_words import state_words
from tongbu.pages.views.consultation import AnswerView, ConsultationView, FormView
from tongbu.pages.views.parts import Badge, Banner, Link, Say, Tab, Window

_SENTENCES = {
    ConsultationState.UPCOMING: ("本次征求意见尚未开始。", "notice"),
    ConsultationState.CLOSED: ("本次征求意见已经截止，意见正在研究办理，采纳情况将在本站公布。", "notice"),
    ConsultationState.OVERDUE: ("本次征求意见已经截止，采纳情况超过期限尚未公布。", "warning"),
}


def consultation_page(desk: Desk, draft: Policy) -> SitePage:
    """The page and the files published beside it."""
    url = policy_url(draft)
    addresses = desk.addresses(draft, url)
    view = _view(desk, draft, addresses)
    files = {**addresses.files, **{file.url: file.url for file in view.files}}
    meta = draft.meta
    tags = ArticleTags(meta.title, meta.published, meta.published_at or "", meta.issuer, meta.keywords, meta.summary)
    search = consultation_search(desk, draft)
    return SitePage(
        url, "consultation.html", meta.title, CONSULTATIONS, view, tags, search, tuple(sorted(files.items()))
    )


def _view(desk: Desk, draft: Policy, addresses: Addresses) -> ConsultationView:
    notice, limits = draft.meta.consultation, desk.settings.limits
    final = desk.library.final_of(draft)
    badge, banners = _state(desk, notice)
    answer = _answer(desk, draft, notice)
    ways = Ways(draft.meta.title, notice.channels if notice else ())
    opened = _open(desk, notice)
    files = desk.attachments(draft)
    return ConsultationView(
        title=draft.meta.title,
        badge=badge,
        banners=banners,
        record=notice_facts.record(draft),
        tabs=_tabs(desk, draft, answer, has_files=bool(files)),
        period=notice_facts.period(notice),
        least=notice_facts.least(notice, limits),
        shortened=notice.shortened if notice else "",
        afterwards=notice_facts.afterwards(notice, limits),
        explanation=_paragraphs(notice.explanation if notice else ""),
        channels=tuple(ways.views()),
        outlets=notice.outlets if notice else (),
        contact=notice.contact if notice else "",
        hearing=notice_facts.hearing(notice),
        open=opened,
        closed=_closed(desk, opened),
        places=commented_places(draft.text) if opened else "",
        form=_form(draft, notice) if opened else None,
        answer=answer,
        final=Link(in_title_marks(final.meta.title), policy_url(final), final.meta.number) if final else None,
        comparisons=comparison_links(desk.library, draft),
        interpretations=tuple(
            Link(reading.meta.title, interpretation_url(reading), "、".join(reading.meta.forms))
            for reading in desk.library.interpretations_of(draft)
        ),
        body=desk.policy_body(draft, addresses, lambda unit: _say(ways, opened, unit)),
        files=files,
    )


def _tabs(desk: Desk, draft: Policy, answer: AnswerView | None, *, has_files: bool) -> tuple[Tab, ...]:
    tabs = [Tab("公告", "#gonggao", current=True), Tab("草案", "#caoan")]
    if answer:
        tabs.append(Tab("意见采纳情况", answer.url))
    if has_files:
        tabs.append(Tab("附件", "#fujian"))
    tabs.append(Tab("全流程", process_url(traced_policy(desk.library, draft))))
    return tuple(tabs)


def _state(desk: Desk, notice: ConsultationNotice | None) -> tuple[Badge, tuple[Banner, ...]]:
    if notice is None:
        return Badge("", "", ()), ()
    timeline = consultation_stages(notice, desk.settings.limits.feedback_days)
    state = timeline.at(desk.day).state
    badge = Badge(state.value, state_words(state, notice.closes, desk.day), state_data(timeline), iso(notice.closes))
    ends: list[date | None] = [turn.on for turn in timeline.turns[1:]]
    banners = tuple(
        _banner(desk, turn.on, end, *_SENTENCES[turn.state])
        for turn, end in zip(timeline.turns, [*ends, None], strict=True)
        if turn.state in _SENTENCES
    )
    return badge, (*banners, *_hearing(desk, notice), *_termination(desk, notice))


def _hearing(desk: Desk, notice: ConsultationNotice) -> tuple[Banner, ...]:
    """That there is a hearing, while one can register for it; its days are not those for comments."""
    held, ended = notice.hearing, notice.termination
    if held is None or held.register_by is None or notice.opens is None:
        return ()
    last = held.register_by + timedelta(days=1)
    end = min(last, ended.on) if ended else last
    way = f"：{held.registration.rstrip('。')}" if held.registration else ""
    words = f"{spoken(held.on)}举行听证会，报名截止{spoken(held.register_by)}{way}。"
    return (_banner(desk, notice.opens, end, words, "notice"),) if notice.opens < end else ()


def _banner(desk: Desk, start: date, end: date | None, words: str, tone: str) -> Banner:
    return Banner(start.isoformat(), iso(end), start <= desk.day and (end is None or desk.day < end), tone, words)


def _termination(desk: Desk, notice: ConsultationNotice) -> tuple[Banner, ...]:
    """That and why the consultation, or after its end the matter, is called off, from that day on."""
    ended = notice.termination
    if ended is None:
        return ()
    over = notice.closes is not None and notice.closes < ended.on
    what = "本次征求意见已经截止，该事项" if over else "本次征求意见"
    words = f"{what}于{spoken(ended.on)}终止，原因：{ended.reason.rstrip('。')}。"
    return (_banner(desk, ended.on, None, words, "warning"),)


def _open(desk: Desk, notice: ConsultationNotice | None) -> Window | None:
    """The time in which one can comment: while the stage is 征集中."""
    if notice is None:
        return None
    turns = consultation_stages(notice, desk.settings.limits.feedback_days).turns
    for position, turn in enumerate(turns):
        if turn.state is ConsultationState.OPEN:
            end = turns[position + 1].on if position + 1 < len(turns) else None
            return _window(desk, turn.on, end)
    return None


def _closed(desk: Desk, opened: Window | None) -> tuple[Window, ...]:
    """The times before and after."""
    if opened is None:
        return ()
    before = Window("", opened.start, desk.day.isoformat() < opened.start)
    after = Window(opened.end, "", bool(opened.end) and opened.end <= desk.day.isoformat())
    return (before, after) if opened.end else (before,)


def _window(desk: Desk, start: date, end: date | None) -> Window:
    return Window(start.isoformat(), iso(end), start <= desk.day and (end is None or desk.day < end))


def _say(ways: Ways, opened: Window | None, unit: Unit) -> Say | None:
    links = ways.about(unit) if opened else ()
    return Say(place_of(unit), links, opened) if opened and links else None


def _form(draft: Policy, notice: ConsultationNotice | None) -> FormView | None:
    if notice is None or not notice.channels:
        return None
    return FormView(draft.meta.title, notice_facts.period(notice), returns(notice.channels), notice.contact)


def _answer(desk: Desk, draft: Policy, notice: ConsultationNotice | None) -> AnswerView | None:
    if notice is None or notice.feedback is None:
        return None
    told = outcome(draft)
    published = notice.feedback.published
    return AnswerView(
        day=spoken(published),
        statement=notice.feedback.statement,
        sentence=f"{outcome_words(told)}。" if told and not says_the_numbers(draft) else "",
        url=feedback_url(draft),
        has_opinions=bool(draft.ledger and draft.ledger.opinions),
        window=_window(desk, published, None),
        awaited=Window("", published.isoformat(), desk.day < published),
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line.strip())
