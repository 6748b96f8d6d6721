"""Consultations (意见征集): the first and the last day for comment, and the answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation
from tongbu.model.consultation import feedback_due, is_over
from tongbu.model.dates import spoken
from tongbu.model.front_matter import ConsultationNotice
from tongbu.model.policy import Policy
from tongbu.model.vocabulary import MatterType

_PERIOD = {
    MatterType.REGULATION: "《规章制定程序条例》（国务院令第322号）第十五条、第二十一条",
    MatterType.MAJOR_DECISION: "《重大行政决策程序暂行条例》（国务院令第713号）第十五条",
}
_NOTICE = "征求意见公告写明的期限"
_HOW = "在“征求意见”下面填写“反馈”；不再推进的，填写“终止”，写明日期和理由。"
_ANSWER = "《重大行政决策程序暂行条例》（国务院令第713号）第十八条、第三十二条"


def consultations(situation: Situation) -> Iterator[Deadline]:
    """What each notice sets; nothing that falls after the consultation was called off."""
    for draft, notice in situation.notices():
        yield from _period(situation, draft, notice)
        if not notice.closes or is_over(notice, situation.today):
            continue
        days = situation.settings.limits.feedback_days
        last = feedback_due(notice.closes, days)
        if not called_off(notice, last):
            what = f"截止后{days}日内公布意见采纳情况。"
            yield situation.about(draft, DeadlineKind.FEEDBACK, last, what, _ANSWER, rule="CON007", how=_HOW)


def called_off(notice: ConsultationNotice, day: date) -> bool:
    """Whether the consultation has ended (终止) by the day, so that nothing is due any more."""
    return notice.termination is not None and notice.termination.on <= day


def _period(situation: Situation, draft: Policy, notice: ConsultationNotice) -> Iterator[Deadline]:
    source = _PERIOD.get(notice.matter, _NOTICE)
    if notice.opens and not called_off(notice, notice.opens):
        until = f"，{spoken(notice.closes)}截止" if notice.closes else ""
        what = f"开始公开征求意见{until}；草案、起草说明和提出意见的方式最迟当日公布。"
        yield situation.about(draft, DeadlineKind.OPENING, notice.opens, what, source)
    if notice.closes and not called_off(notice, notice.closes):
        last = feedback_due(notice.closes, situation.settings.limits.feedback_days)
        what = f"征求意见的最后一天（含当日）；意见归纳研究以后，最迟{spoken(last)}公布采纳情况。"
        yield situation.about(draft, DeadlineKind.CLOSING, notice.closes, what, source)
