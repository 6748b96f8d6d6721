"""The 意见征集 notice of one draft, from its opening to its answer."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from tongbu.model.citation import find_citations
from tongbu.model.consultation import consultation_stages
from tongbu.model.front_matter import Channel, ConsultationNotice
from tongbu.model.ledger import Opinion
from tongbu.model.policy import Policy
from tongbu.model.vocabulary import ConsultationState, Disposition
from tongbu.pages.addresses import Addresses, interpretation_url, policy_url, process_url
from tongbu.pages.columns import CONSULTATIONS
from tongbu.pages.dates import iso, spoken
from tongbu.pages.desk import Desk
from tongbu.pages.entries import state_data
from tongbu.pages.page import ArticleTags, SitePage
from tongbu.pages.policy_history import comparison_links
from tongbu.pages.process_page import traced_policy
from tongbu.pages.search_documents import consultation_search
from tongbu.pages.state_words import state_words
from tongbu.pages.titles import in_title_marks
from tongbu.pages.views.consultation import ChannelView, ConsultationView, OpinionView
from tongbu.pages.views.parts import Badge, Banner, Link, RecordRow, Tab

_PENDING = "办理中"
_SENTENCES = {
    ConsultationState.UPCOMING: ("本次征求意见尚未开始。", "notice"),
    ConsultationState.CLOSED: ("本次征求意见已经截止，意见正在研究办理，采纳情况将在本页公布。", "notice"),
    ConsultationState.OVERDUE: ("本次征求意见已经截止，采纳情况超过期限尚未公布。", "warning"),
}


def consultation_page(desk: Desk, draft: Policy) -> SitePage:
    """The page and the files published beside it."""
    url = policy_url(draft)
    addresses = Addresses(desk.project.root, draft.source.path, url)
    view = _view(desk, draft, addresses)
    files = {**addresses.files, **{file.url: file.url for file in view.files}}
    meta = draft.meta
    tags = ArticleTags(meta.title, meta.published, meta.published_at or "", meta.issuer, meta.keywords, meta.summary)
    search = consultation_search(desk, draft)
    return SitePage(
        url, "consultation.html", meta.title, CONSULTATIONS, view, tags, search, tuple(sorted(files.items()))
    )


def _view(desk: Desk, draft: Policy, addresses: Addresses) -> ConsultationView:
    notice = draft.meta.consultation
    final = desk.library.final_of(draft)
    badge, banners = _state(desk, notice)
    answered = notice is not None and notice.feedback is not None
    opinions = draft.ledger.opinions if draft.ledger and answered else ()
    files = desk.attachments(draft)
    tabs = [Tab("公告", "#gonggao", current=True), Tab("草案", "#caoan")]
    if answered:
        tabs.append(Tab("意见采纳情况", "#caina"))
    if files:
        tabs.append(Tab("附件", "#fujian"))
    tabs.append(Tab("全流程", process_url(traced_policy(desk.library, draft))))
    return ConsultationView(
        title=draft.meta.title,
        badge=badge,
        banners=banners,
        record=_record(draft, notice),
        tabs=tuple(tabs),
        period=_period(notice),
        shortened=notice.shortened if notice else "",
        explanation=tuple(line for line in (notice.explanation if notice else "").splitlines() if line.strip()),
        channels=tuple(_channel(channel) for channel in notice.channels) if notice else (),
        outlets=notice.outlets if notice else (),
        contact=notice.contact if notice else "",
        hearing=_hearing(notice),
        statement=notice.feedback.statement if notice and notice.feedback else "",
        statement_day=spoken(notice.feedback.published) if notice and notice.feedback else "",
        termination=_termination(notice),
        totals=_totals(opinions),
        opinions=tuple(_opinion(desk, draft, opinion) for opinion in opinions),
        final=Link(in_title_marks(final.meta.title), policy_url(final), final.meta.number) if final else None,
        comparisons=comparison_links(desk.library, draft),
        interpretations=tuple(
            Link(reading.meta.title, interpretation_url(reading), "、".join(reading.meta.forms))
            for reading in desk.library.interpretations_of(draft)
        ),
        body=desk.policy_body(draft, addresses),
        files=files,
    )


def _state(desk: Desk, notice: ConsultationNotice | None) -> tuple[Badge, tuple[Banner, ...]]:
    if notice is None:
        return Badge("", "", ()), ()
    timeline = consultation_stages(notice, desk.settings.limits.feedback_days)
    state = timeline.at(desk.day).state
    badge = Badge(state.value, state_words(state, notice.closes, desk.day), state_data(timeline), iso(notice.closes))
    ends: list[date | None] = [turn.on for turn in timeline.turns[1:]]
    banners = tuple(
        Banner(turn.on.isoformat(), iso(end), turn.on <= desk.day and (end is None or desk.day < end), tone, words)
        for turn, end in zip(timeline.turns, [*ends, None], strict=True)
        if turn.state in _SENTENCES
        for words, tone in [_SENTENCES[turn.state]]
    )
    return badge, banners


def _record(draft: Policy, notice: ConsultationNotice | None) -> tuple[RecordRow, ...]:
    meta = draft.meta
    rows = (
        ("索引号", meta.index_number),
        ("主题分类", meta.theme.replace("\\", " / ")),
        ("起草单位", meta.issuer),
        ("事项类型", notice.matter.value if notice else ""),
        ("发布日期", iso(meta.published)),
        ("开始日期", iso(notice.opens) if notice else ""),
        ("截止日期", iso(notice.closes) if notice else ""),
        ("公布途径", "、".join(notice.outlets) if notice else ""),
    )
    return tuple(RecordRow(term, value) for term, value in rows if value)


def _period(notice: ConsultationNotice | None) -> str:
    if notice is None or not notice.opens or not notice.closes:
        return ""
    days = (notice.closes - notice.opens) // timedelta(days=1) + 1
    return f"{spoken(notice.opens)}至{spoken(notice.closes)}（共{days}日，含截止当日）"


def _channel(channel: Channel) -> ChannelView:
    """Web and mail addresses can be followed; what is neither is shown as written."""
    address = channel.address.strip()
    if address.startswith(("https://", "http://")):
        return ChannelView(channel.kind, address, address)
    if "@" in address and not any(sign in address for sign in " ，,；;："):
        return ChannelView(channel.kind, address, f"mailto:{address}")
    return ChannelView(channel.kind, address, "")


def _hearing(notice: ConsultationNotice | None) -> tuple[RecordRow, ...]:
    if notice is None or notice.hearing is None:
        return ()
    hearing = notice.hearing
    rows = (("时间", spoken(hearing.on)), ("地点", hearing.place), ("报名", hearing.registration))
    return tuple(RecordRow(term, value) for term, value in rows if value)


def _termination(notice: ConsultationNotice | None) -> str:
    if notice is None or notice.termination is None:
        return ""
    return f"本次征求意见于{spoken(notice.termination.on)}终止：{notice.termination.reason}"


def _totals(opinions: tuple[Opinion, ...]) -> tuple[tuple[str, int], ...]:
    """Counts by disposition in the official order; every opinion is counted once."""
    counts = Counter(opinion.disposition.value if opinion.disposition else _PENDING for opinion in opinions)
    order = (*(disposition.value for disposition in Disposition), _PENDING)
    return tuple((word, counts[word]) for word in order if counts[word])


def _opinion(desk: Desk, draft: Policy, opinion: Opinion) -> OpinionView:
    cited = next(find_citations(opinion.article), None)
    return OpinionView(
        number=opinion.number,
        received=iso(opinion.received),
        channel=opinion.channel,
        proposer=opinion.proposer,
        article=opinion.article,
        article_url=desk.index.target(cited, draft) if cited else "",
        opinion=opinion.opinion,
        disposition=opinion.disposition.value if opinion.disposition else _PENDING,
        reason=opinion.reason,
    )
