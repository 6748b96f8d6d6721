"""Requests for information (依申请公开) that are not answered."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation
from tongbu.model.calendar import WorkingDays
from tongbu.model.disclosure.request import Request, RequestRegister
from tongbu.model.disclosure.request_clock import RequestClock, clock

_REGULATION = "《中华人民共和国政府信息公开条例》"
_Due = tuple[DeadlineKind, WorkingDays, str, str, str, str]


def requests(situation: Situation) -> Iterator[Deadline]:
    """For each request that is open: the answer, unless the applicant must complete it, and what may come before."""
    guide = situation.disclosure.request_guide
    office = guide.guide.office if guide else ""
    for register in situation.disclosure.requests.values():
        for request in register.rows:
            if request.is_open(situation.today):
                for due in _due(request, clock(request, situation.calendar)):
                    yield _deadline(register, request, due, office)


def _due(request: Request, limits: RequestClock) -> Iterator[_Due]:
    untouched = not (request.completion_asked or request.consultation_began or request.extended_on)
    if untouched:
        what = "内容不明确的，最迟在这一天一次性告知申请人补正。"
        how = "告知以后填写“补正通知”。"
        yield DeadlineKind.REQUEST_COMPLETION, limits.completion_by, what, how, "REQ003", "第三十条"
    if limits.opinions_by and not request.consultation_ended:
        what = "征求第三方或者其他机关意见满十五个工作日；没有答复的，不再等待，由本机关决定。"
        how = "收到意见的，填写“征求意见结束”。"
        yield DeadlineKind.REQUEST_OPINIONS, limits.opinions_by, what, how, "REQ006", "第三十二条、第三十四条"
    if limits.answer_by:
        what = (
            "答复申请人；需要延期的，在这一天以前告知申请人。"
            if not request.extended_on
            else "答复申请人，不能再延期。"
        )
        yield DeadlineKind.REQUEST, limits.answer_by, what, "答复以后填写“答复日期”和“结果”。", "REQ001", "第三十三条"


def _deadline(register: RequestRegister, request: Request, due: _Due, office: str) -> Deadline:
    kind, by, what, how, rule, article = due
    return Deadline(
        kind=kind,
        day=by.end,
        title=f"申请 {request.number}（{request.topic}）",
        document=register.source.path,
        url=register.url(request),
        what=what,
        rule=rule,
        source=f"{_REGULATION}{article}",
        provisional=by.provisional,
        office=office,
        subject=request.number,
        how=how,
    )
