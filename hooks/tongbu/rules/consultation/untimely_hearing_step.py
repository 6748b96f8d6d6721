"""The steps of a hearing come in order and in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tongbu.model.finding import Finding, Level
from tongbu.model.front_matter import ConsultationNotice, Hearing
from tongbu.model.policy import Policy
from tongbu.model.vocabulary import MatterType
from tongbu.rules.consultation.drafts import notices
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule

_MATERIALS_DAYS = 7


def _hearing(materials: str) -> str:
    return (
        "---\n征求意见:\n  事项类型: 重大行政决策\n  听证:\n    日期: 2026-06-25\n    地点: 三楼会议室\n"
        f"    报名截止: 2026-06-10\n    名单公布: 2026-06-12\n    材料送达: {materials}\n---\n"
    )


class UntimelyHearingStep(Rule):
    """Materials go out too late, or a step of the hearing is dated after the hearing or before the notice."""

    code = "CON019"
    title = "听证的安排来不及"
    level = Level.ERROR
    concerns = DRAFTS
    why = "重大行政决策的听证会，听证材料应当在召开7日前送达听证参加人；名单会后公布、报名会后截止，就不成其为听证。"
    fix = "核对“听证”下面的各个日期：报名截止、名单公布、材料送达都在听证会以前。"
    authority = (Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十六条"),)
    bad = Example({"policies/2026/draft.md": _hearing("2026-06-20")})
    good = Example({"policies/2026/draft.md": _hearing("2026-06-18")})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such date, at its key."""
        for policy, notice in notices(context):
            if notice.hearing:
                for key, message in _faults(policy, notice, notice.hearing):
                    yield self.finding(policy, "征求意见", "听证", key, message=message)


def _faults(policy: Policy, notice: ConsultationNotice, hearing: Hearing) -> Iterator[tuple[str, str]]:
    announced = policy.meta.published or notice.opens
    steps: dict[str, date | None] = {
        "报名截止": hearing.register_by,
        "名单公布": hearing.participants,
        "材料送达": hearing.materials,
    }
    for key, day in steps.items():
        if day and day >= hearing.on:
            yield key, f"{day} 不早于听证会的日期 {hearing.on}。"
        elif day and announced and day < announced:
            yield key, f"{day} 早于公告发布的日期 {announced}。"
    if hearing.register_by and hearing.participants and hearing.participants < hearing.register_by:
        yield "名单公布", f"{hearing.participants} 早于报名截止的日期 {hearing.register_by}。"
    latest = hearing.on - timedelta(_MATERIALS_DAYS)
    if notice.matter is MatterType.MAJOR_DECISION and hearing.materials and latest < hearing.materials < hearing.on:
        yield "材料送达", f"{hearing.materials} 送达，{hearing.on} 召开，不足7日；最迟应在 {latest} 送达。"
