"""The public has time to comment."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.consulting.periods import least_period, period
from tongbu.model.finding import Finding, Level
from tongbu.model.front_matter import ConsultationNotice
from tongbu.model.vocabulary import MatterType
from tongbu.rules.consultation.drafts import notices
from tongbu.rules.readings import PROVISIONAL
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule

_STATUTORY = (MatterType.REGULATION, MatterType.MAJOR_DECISION)


class ShortPeriod(Rule):
    """A period for comment shorter than the least for its kind of matter, without a stated reason."""

    code = "CON006"
    title = "征求意见期限不足，又没有说明理由"
    level = Level.ERROR
    concerns = DRAFTS
    why = "规章和重大行政决策公开征求意见的期限一般不少于30日；因情况紧急等原因缩短的，应当在公告里说明。"
    fix = "把“截止”延到规定的日期，或者填写“缩短理由”，写明为什么紧急。"
    authority = (
        Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十五条"),
        Authority("《规章制定程序条例》（国务院令第322号）第十五条、第二十一条"),
        Authority("行政规范性文件和其他事项的期限由各地规定，未经核对，只警告", verified=False),
    )
    limits = ("comment_regulation", "comment_decision", "comment_normative", "comment_other")
    bad = Example({"policies/2026/draft.md": "---\n征求意见:\n  事项类型: 规章\n  截止: 2026-06-20\n---\n"})
    good = Example(
        {
            "policies/2026/draft.md": (
                "---\n征求意见:\n  事项类型: 规章\n  截止: 2026-06-20\n  缩短理由: 汛期临近，须在七月前施行。\n---\n"
            )
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """An error for regulations and major decisions, a warning for the rest; the first day is not counted."""
        for policy, notice in notices(context):
            if notice.shortened.strip() or not notice.opens or not notice.closes or notice.closes <= notice.opens:
                continue
            if short := _shortfall(context, notice):
                level = Level.ERROR if notice.matter in _STATUTORY else Level.WARNING
                yield self.finding(policy, "征求意见", "截止", message=short, level=level)


def _shortfall(context: Context, notice: ConsultationNotice) -> str:
    """What is short, with the first lawful last day; "" where nothing is."""
    if notice.opens is None or notice.closes is None:
        return ""
    least = least_period(context.settings.limits, notice.matter)
    given = period(notice.opens, notice.closes, least, context.calendar)
    if not given.is_short:
        return ""
    unit = "个工作日" if least.unit == "工作日" else least.unit
    note = PROVISIONAL if given.provisional else ""
    return (
        f"{notice.matter}征求意见 {notice.opens} 至 {notice.closes} 只有 {given.given} {unit}{note}，"
        f"不足 {least.days} {unit}；开始当日不计，最早应在 {given.earliest} 截止。"
    )
