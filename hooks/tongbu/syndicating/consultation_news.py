"""A consultation (意见征集) as news: opened, closing, closed, answered, overdue, terminated."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.consulting.balance import balance
from tongbu.consulting.events import Event, EventKind, events
from tongbu.model.consultation import feedback_due
from tongbu.model.dates import clock, spoken
from tongbu.model.front_matter import ConsultationNotice
from tongbu.model.ledger import Ledger
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.settings import Limits
from tongbu.syndicating.feed import News, topics_of

_RESTING_ON_THE_END = (EventKind.CLOSING, EventKind.CLOSED, EventKind.OVERDUE)


def consultation_news(library: Library, limits: Limits) -> Iterator[News]:
    """Everything that happens in every consultation, past and to come."""
    for draft in library.drafts:
        if notice := draft.meta.consultation:
            for event in events(notice, limits):
                yield _news(draft, notice, event, limits)


def _news(draft: Policy, notice: ConsultationNotice, event: Event, limits: Limits) -> News:
    answered = event.kind is EventKind.ANSWERED
    opened_on_publication = event.kind is EventKind.OPENED and event.on == draft.meta.published
    return News(
        key=f"{draft.url}#{_name(notice, event)}",
        on=event.on,
        at=(draft.meta.published_at or "") if opened_on_publication else "",
        title=f"{_title(notice, event)}：{draft.meta.title}",
        summary=_summary(draft, notice, event, limits),
        url=f"{draft.url}feedback/" if answered else draft.url,
        author=draft.meta.issuer,
        topics=topics_of(draft.meta.theme),
    )


def _name(notice: ConsultationNotice, event: Event) -> str:
    """What names the event among those of its notice.

    A period that is extended closes anew, which is another event; a limit that the bureau sets anew, which moves
    the day of an event about the same end, makes none.
    """
    if event.kind in _RESTING_ON_THE_END and notice.closes:
        return f"{event.kind.value}-{notice.closes.isoformat()}"
    return event.kind.value


def _title(notice: ConsultationNotice, event: Event) -> str:
    if event.kind is EventKind.CLOSING and notice.closes:
        return f"{event.kind.word}（{spoken(notice.closes)}）"
    return event.kind.word


def _summary(draft: Policy, notice: ConsultationNotice, event: Event, limits: Limits) -> str:
    closes = spoken(notice.closes) if notice.closes else ""
    last = spoken(feedback_due(notice.closes, limits.feedback_days)) if notice.closes else ""
    match event.kind:
        case EventKind.OPENED:
            return _opening(draft, notice, event)
        case EventKind.CLOSING:
            return f"征求意见的最后一天是{closes}（含当日），提出意见的方式见公告。"
        case EventKind.CLOSED:
            return f"征求意见于{closes}截止，采纳情况最迟{last}公布。"
        case EventKind.OVERDUE:
            return f"征求意见于{closes}截止，采纳情况最迟应当在{last}公布，到{spoken(event.on)}没有公布。"
        case EventKind.ANSWERED:
            ended = f"征求意见于{closes}截止，" if closes else ""
            return f"{ended}采纳情况于{spoken(event.on)}公布。{_totals(draft.ledger)}"
        case EventKind.TERMINATED:
            reason = notice.termination.reason if notice.termination else ""
            return f"征求意见于{spoken(event.on)}终止：{reason}"


def _opening(draft: Policy, notice: ConsultationNotice, event: Event) -> str:
    until = f"至{spoken(notice.closes)}（含当日）" if notice.closes else "起"
    hearing = ""
    if notice.hearing:
        time = clock(notice.hearing.time)
        hearing = f"{spoken(notice.hearing.on)}{time}在{notice.hearing.place}举行听证会。"
    return f"{spoken(event.on)}{until}公开征求意见。{hearing}{draft.meta.summary}"


def _totals(ledger: Ledger | None) -> str:
    """How many opinions, and what became of them; nothing while some are undecided, for that would not stay true."""
    if ledger is None:
        return ""
    total = balance(ledger)
    if total.undecided:
        return ""
    if not total.received:
        return "未收到意见。"
    counts = "，".join(f"{word.value}{count}条" for word, count in total.counts.items() if count)
    return f"收到意见{total.received}条：{counts}。"
