"""A hearing on a regulation is announced in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tongbu.model.finding import Finding, Level
from tongbu.model.vocabulary import MatterType
from tongbu.rules.consultation.drafts import notices
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule

_DAYS = 30


def _with_hearing(day: str) -> str:
    return (
        f"---\n征求意见:\n  事项类型: 规章\n  听证:\n    日期: {day}\n    地点: 示例市林业局三楼会议室\n"
        "    报名: 2026-06-20 前电话报名\n---\n"
    )


class ShortHearingNotice(Rule):
    """A hearing (听证会) on a draft regulation announced less than 30 days before."""

    code = "CON011"
    title = "规章听证会公告不足三十日"
    level = Level.ERROR
    concerns = DRAFTS
    why = "规章草案的听证会，时间、地点和内容应当在举行的30日前公布。"
    fix = "推迟“听证”的“日期”，或者核对公告的“发布日期”。"
    authority = (Authority("《规章制定程序条例》（国务院令第322号）第十六条"),)
    bad = Example({"policies/2026/draft.md": _with_hearing("2026-06-25")})
    good = Example({"policies/2026/draft.md": _with_hearing("2026-07-01")})

    def check(self, context: Context) -> Iterator[Finding]:
        """Counted from the notice's publication, or its opening where no publication is given."""
        for policy, notice in notices(context):
            announced = policy.meta.published or notice.opens
            if notice.matter is not MatterType.REGULATION or notice.hearing is None or announced is None:
                continue
            given = (notice.hearing.on - announced).days
            if given < _DAYS:
                message = (
                    f"{announced} 公告，{notice.hearing.on} 举行听证会，只隔 {given} 日；"
                    f"最早应在 {announced + timedelta(_DAYS)} 举行。"
                )
                yield self.finding(policy, "征求意见", "听证", "日期", message=message)
