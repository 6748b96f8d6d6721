"""A result that needs a step of which nothing is written."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.request import Request
from tongbu.model.disclosure.request_result import Result
from tongbu.model.finding import Finding, Level
from tongbu.rules.requests.requests import COLUMNS, REGISTER, REGULATION, named, requests
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class ResultWithoutStep(DisclosureRule):
    """A result that cannot come about without a step that the register does not have."""

    code = "REQ009"
    title = "办理结果缺少相应的步骤"
    level = Level.WARNING
    why = "有的结果要先走一步：逾期不补正、补正后仍不明确的，先告知补正；为保护第三方合法权益不公开的，先书面征求意见。"
    fix = "补上这一步的日期；结果选错了的，改正“结果”。"
    authority = (Authority(f"{REGULATION}第三十条、第三十二条"), REGISTER)
    bad = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS},答复日期,结果
2026-3,2026-04-13,网络,自然人,林地征收,2026-04-28,逾期不补正
"""
        }
    )
    good = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS},补正通知,答复日期,结果
2026-3,2026-04-13,网络,自然人,林地征收,2026-04-15,2026-05-28,逾期不补正
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such result."""
        for register, position, request in requests(context):
            if missing := _missing(request):
                message = f"{named(request)}的结果是“{request.result}”，没有“{missing}”的日期。"
                yield self.finding(register, position, "结果", message=message)


def _missing(request: Request) -> str:
    """The column of the step that is missing, or ""."""
    if request.result in (Result.NOT_COMPLETED, Result.STILL_UNCLEAR) and not request.completion_asked:
        return "补正通知"
    if request.result is Result.STILL_UNCLEAR and not request.completed:
        return "补正收到"
    return "征求意见开始" if request.result is Result.THIRD_PARTY and not request.consultation_began else ""
