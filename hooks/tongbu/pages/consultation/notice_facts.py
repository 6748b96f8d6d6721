"""What a notice (征求意见公告) states: the period and the least there must be, the hearing, and what follows."""

from __future__ import annotations

from datetime import date

from tongbu.consulting.periods import in_words, least_period
from tongbu.model.consultation import feedback_due
from tongbu.model.dates import clock, iso, spoken
from tongbu.model.front_matter import ConsultationNotice, Hearing
from tongbu.model.policy import Policy
from tongbu.model.vocabulary import MatterType
from tongbu.pages.views.parts import RecordRow
from tongbu.settings import Limits

_SOURCES = {
    MatterType.REGULATION: "《规章制定程序条例》第十五条",
    MatterType.MAJOR_DECISION: "《重大行政决策程序暂行条例》第十五条",
}


def period(notice: ConsultationNotice | None) -> str:
    """The period in words, or "" where it is not stated."""
    if notice is None or not notice.opens or not notice.closes:
        return ""
    days = (notice.closes - notice.opens).days
    return f"{spoken(notice.opens)}至{spoken(notice.closes)}（共{days}日，开始当日不计，含截止当日）"


def least(notice: ConsultationNotice | None, limits: Limits) -> str:
    """How long this kind of matter must be open to comment, and by which rule where the State sets it."""
    if notice is None:
        return ""
    source = _SOURCES.get(notice.matter)
    needed = f"{notice.matter}征求意见一般不少于{in_words(least_period(limits, notice.matter))}"
    return f"{needed}（{source}）" if source else needed


def afterwards(notice: ConsultationNotice | None, limits: Limits) -> str:
    """By when the public will be told what became of the opinions."""
    if notice is None or notice.closes is None or notice.termination:
        return ""
    due = spoken(feedback_due(notice.closes, limits.feedback_days))
    return f"截止以后研究办理，{due}以前在本站公布意见采纳情况；不采纳的说明理由。"


def hearing(notice: ConsultationNotice | None) -> tuple[RecordRow, ...]:
    """The hearing's facts and days, in the order they come; that it is not held, where the matter ended before."""
    if notice is None or notice.hearing is None:
        return ()
    if notice.termination and notice.termination.on <= notice.hearing.on:
        return (RecordRow("听证会", f"原定{spoken(notice.hearing.on)}举行，征求意见终止，不再举行。"),)
    return tuple(row for row in _hearing(notice.hearing) if row.text)


def _hearing(held: Hearing) -> tuple[RecordRow, ...]:
    return (
        RecordRow("听证会时间", f"{spoken(held.on)}{clock(held.time)}"),
        RecordRow("听证会地点", held.place),
        RecordRow("听证会报名", held.registration),
        RecordRow("报名截止", _day(held.register_by)),
        RecordRow("公布参加人名单", _day(held.participants)),
        RecordRow("送达听证材料", _day(held.materials)),
    )


def _day(day: date | None) -> str:
    return spoken(day) if day else ""


def record(draft: Policy) -> tuple[RecordRow, ...]:
    """The official record of the draft."""
    meta, notice = draft.meta, draft.meta.consultation
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
