"""The course of a draft: the consultation, the answer, and how the text differs from what was consulted on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tongbu.comparing import Comparison, besides_in_words, block_counts, blocks
from tongbu.consulting.events import EventKind, events
from tongbu.consulting.tracing import has_changed, trace
from tongbu.model.consultation import feedback_due
from tongbu.model.dates import clock, spoken
from tongbu.model.front_matter import ConsultationNotice, Feedback
from tongbu.model.policy import Policy
from tongbu.model.standing import starts
from tongbu.model.titles import in_title_marks
from tongbu.pages.addresses import draft_comparison_url, feedback_url, interpretation_url, policy_url
from tongbu.pages.consultation.answers import outcome, outcome_words
from tongbu.pages.desk import Desk
from tongbu.pages.process.step import Moment, Stage, dated, owed, undated
from tongbu.pages.views.parts import Link


def rounds(desk: Desk, policy: Policy) -> tuple[Policy, ...]:
    """The drafts that a policy was consulted on, the first round first; a circle of references ends where it began."""
    found: dict[str, Policy] = {}
    current = desk.library.draft_of(policy)
    while current and current.id not in found and current.id != policy.id:
        found[current.id] = current
        current = desk.library.draft_of(current)
    return tuple(reversed(found.values()))


def draft_moments(desk: Desk, draft: Policy) -> Iterator[Moment]:
    """The consultation on one draft, and its interpretations."""
    notice = draft.meta.consultation
    link = Link(in_title_marks(draft.meta.title), policy_url(draft))
    if notice is None:
        yield undated(Stage.CONSULTATION, "草案没有征求意见公告。", starts(draft), (link,))
        return
    for event in events(notice, desk.settings.limits):
        yield from _event(desk, draft, notice, event.kind, event.on, link)
    if notice.hearing and not _ended_before(notice, notice.hearing.on):
        hearing = notice.hearing
        day = spoken(hearing.on) + clock(hearing.time)
        yield dated(
            desk.day,
            Stage.HEARING,
            hearing.on,
            f"在{hearing.place}举行听证会。",
            f"将于{day}在{hearing.place}举行听证会。",
        )
    for reading in desk.library.interpretations_of(draft):
        if reading.meta.published:
            on, found = reading.meta.published, Link(reading.meta.title, interpretation_url(reading))
            yield dated(
                desk.day, Stage.INTERPRETATION, on, "发布草案解读。", f"将于{spoken(on)}发布草案解读。", (found,)
            )


def _event(
    desk: Desk, draft: Policy, notice: ConsultationNotice, kind: EventKind, on: date, link: Link
) -> Iterator[Moment]:
    closes, feedback, ended = notice.closes, notice.feedback, notice.termination
    if kind is EventKind.OPENED:
        until = f"，期限至{spoken(closes)}" if closes else ""
        said = f"开始就草案公开征求意见{until}。"
        yield dated(desk.day, Stage.CONSULTATION, on, said, f"将于{spoken(on)}{said}", (link,))
    elif kind is EventKind.CLOSED and closes:
        coming = f"将于{spoken(closes)}截止征求意见（含当日）。"
        yield dated(desk.day, Stage.CLOSING, closes, "征求意见截止。", coming, turns=on)
    elif kind is EventKind.OVERDUE and not (feedback or ended):
        last = on - timedelta(days=1)
        coming, late = (
            f"将于{spoken(last)}以前公布意见采纳情况。",
            f"应于{spoken(last)}以前公布意见采纳情况，逾期尚未公布。",
        )
        yield owed(desk.day, Stage.ANSWER, last, coming, late)
    elif kind is EventKind.ANSWERED and feedback:
        links = (Link("意见采纳情况", feedback_url(draft)),)
        done = _answered(draft, closes, feedback, desk.settings.limits.feedback_days)
        yield dated(desk.day, Stage.ANSWER, on, done, f"将于{spoken(on)}公布意见采纳情况。", links)
    elif kind is EventKind.TERMINATED and ended:
        said = f"终止征求意见，原因：{ended.reason.rstrip('。')}。"
        yield dated(desk.day, Stage.TERMINATION, on, said, f"将于{spoken(on)}{said}")


def _answered(draft: Policy, closes: date | None, feedback: Feedback, feedback_days: int) -> str:
    told = outcome(draft)
    said = "公布意见采纳情况" + (f"：{outcome_words(told)}" if told else "")
    days = (feedback.published - closes).days if closes else 0
    if closes and feedback.published > feedback_due(closes, feedback_days):
        return f"{said}；在截止后第{days}天公布，超过{feedback_days}日的期限。"
    return f"{said}；在截止后第{days}天公布。" if days > 0 else f"{said}。"


def _ended_before(notice: ConsultationNotice, on: date) -> bool:
    return notice.termination is not None and notice.termination.on <= on


def comparison_moment(desk: Desk, draft: Policy, later: Policy) -> Moment:
    """How the text that came after differs from the draft."""
    comparison = desk.comparisons.of(draft, later, by_default=False)
    notice = later.meta.consultation
    on = later.meta.published or starts(later) or (notice.opens if notice else None)
    name = "再次征求意见的草案" if later.is_draft else "正式文件"
    said = f"{name}与征求意见稿对照：{_differences(comparison)}{_behind(draft, comparison)}。"
    links = (
        Link("征求意见稿与后一稿对照" if later.is_draft else "征求意见稿与正式文件对照", draft_comparison_url(later)),
    )
    if on is None:
        return undated(Stage.COMPARISON, said, None, links)
    return dated(desk.day, Stage.COMPARISON, on, said, f"将于{spoken(on)}公布与征求意见稿的对照。", links)


def _differences(comparison: Comparison) -> str:
    counted = "，".join(f"{change.word}{count}处" for change, count in block_counts(comparison).items())
    return "；".join(filter(None, (counted, *besides_in_words(comparison)))) or "没有可以对照的正文"


def _behind(draft: Policy, comparison: Comparison) -> str:
    """How many of the changes were made because of opinions that were adopted."""
    notice = draft.meta.consultation
    if not draft.ledger or not notice or not notice.feedback:
        return ""
    traced = trace(draft.ledger, comparison)
    found = (block for rows in (comparison.rows, comparison.outside) for block in blocks(rows))
    count = sum(any(map(has_changed, block.rows)) and bool(traced.behind(block.rows)) for block in found)
    return f"；其中{count}处改动与采纳的意见对应" if count else ""
