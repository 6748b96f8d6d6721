"""Dates of a request that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tongbu.model.disclosure.request import Request, YesNo
from tongbu.model.finding import Finding, Level
from tongbu.rules.requests.requests import COLUMNS, REGISTER, named, requests
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class ContradictoryRequest(DisclosureRule):
    """Dates of a request that cannot all be true, or do not go with its 结果 or 结转."""

    code = "REQ004"
    title = "申请的日期、结果互相矛盾"
    level = Level.ERROR
    why = "期限和年度报告的统计表都从登记簿计算，日期不对，数字就不对。"
    fix = "核对后改正：收到、补正、征求意见、答复依次在后，都不晚于今天；答复日期和结果同时填写。"
    authority = (REGISTER, Authority("《中华人民共和国政府信息公开工作年度报告格式》：统计表的勾稽关系"))
    bad = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS},答复日期,结果
2026-3,2026-04-13,网络,自然人,林地征收,2026-04-03,予以公开
"""
        }
    )
    good = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS},答复日期,结果
2026-3,2026-04-13,网络,自然人,林地征收,2026-04-23,予以公开
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every contradiction."""
        years = context.disclosure.requests
        for register, position, request in requests(context):
            year = request.received.year
            found = [*_in_order(request), *_together(request), *_to_come(request, context.today), *_carried(request)]
            if year > register.year or (year < register.year and year in years):
                found.append(("收到日期", f"是{year}年收到的，登记在{register.year}年"))
            for key, told in found:
                yield self.finding(register, position, key, message=f"{named(request)}{told}。")


Told = Iterator[tuple[str, str]]


def _dates(request: Request) -> dict[str, date | None]:
    return {
        "收到日期": request.received,
        "补正通知": request.completion_asked,
        "补正收到": request.completed,
        "征求意见开始": request.consultation_began,
        "征求意见结束": request.consultation_ended,
        "延期告知": request.extended_on,
        "答复日期": request.answered,
    }


_ORDER = (
    *(("收到日期", later) for later in ("补正通知", "征求意见开始", "延期告知", "答复日期")),
    ("补正通知", "补正收到"),
    ("补正收到", "征求意见开始"),
    ("征求意见开始", "征求意见结束"),
    *((earlier, "答复日期") for earlier in ("补正通知", "补正收到", "征求意见开始", "征求意见结束", "延期告知")),
)
"""Which date must not be later than which other."""


def _in_order(request: Request) -> Told:
    dates = _dates(request)
    for earlier, later in _ORDER:
        first, second = dates[earlier], dates[later]
        if first and second and second < first:
            yield later, f"的{later} {second} 早于{earlier} {first}"


def _together(request: Request) -> Told:
    if request.answered and not request.result:
        yield "答复日期", "有答复日期，没有结果"
    if request.result and not request.answered:
        yield "结果", f"写着“{request.result}”，没有答复日期"
    if request.completed and not request.completion_asked:
        yield "补正收到", "收到了补正，没有补正通知的日期"
    if request.consultation_ended and not request.consultation_began:
        yield "征求意见结束", "收到了意见，没有征求意见开始的日期"
    if request.extension and not request.extended_on:
        yield "延期工作日", "写着延期，没有延期告知的日期"
    if request.extended_on and not request.extension:
        yield "延期告知", "告知了延期，没有写延期工作日"


def _to_come(request: Request, today: date) -> Told:
    for key, day in _dates(request).items():
        if day and day > today:
            yield key, f"的{key} {day} 还没有到"


def _carried(request: Request) -> Told:
    if request.carried is None:
        return
    is_over = request.closed is not None and request.closed.year == request.received.year
    if is_over and request.carried is YesNo.YES:
        yield "结转", f"写着结转，{request.closed} 已经办结"
    if request.closed and not is_over and request.carried is YesNo.NO:
        yield "结转", f"写着不结转，到 {request.closed} 才办结"
