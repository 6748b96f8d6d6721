"""Times of a matter that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tongbu.model.disclosure.response import Response, moment
from tongbu.model.disclosure.response_clock import end_of
from tongbu.model.finding import Finding, Level
from tongbu.rules.responses.responses import PATH, REGISTER, example, named, responses
from tongbu.rules.rule import Context, DisclosureRule, Example


class ContradictoryResponse(DisclosureRule):
    """Times of a matter that cannot all be true."""

    code = "OPI006"
    title = "舆情的时间互相矛盾"
    level = Level.ERROR
    why = "时限按小时计算，时间写错，是否按时就判错了。"
    fix = "核对后改正：发生、发现、回应、发布会依次在后，都不晚于今天；写明回应形式。"
    authority = (REGISTER,)
    bad = Example({PATH: example(首次回应="2026-06-10 21:00")})
    good = Example({PATH: example()})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every contradiction."""
        for table, position, response in responses(context):
            found = [*_in_order(response), *_together(response), *_to_come(response, context.today)]
            noticed = moment(response.noticed)
            if noticed and noticed.year != table.year:
                found.append(("发现时间", f"是{noticed.year}年发现的，写在{table.year}年"))
            for key, wrong in found:
                yield self.finding(table, position, key, message=f"{named(response)}{wrong}。")


Told = Iterator[tuple[str, str]]


def _times(response: Response) -> dict[str, str | None]:
    return {
        "发生时间": response.happened,
        "发现时间": response.noticed,
        "首次回应": response.answered,
        "新闻发布会": response.conference,
    }


def _in_order(response: Response) -> Told:
    times = {key: moment(written) for key, written in _times(response).items()}
    pairs = (("发生时间", "发现时间"), ("发生时间", "首次回应"), ("发现时间", "首次回应"), ("发生时间", "新闻发布会"))
    for earlier, later in pairs:
        first, second = times[earlier], times[later]
        if first and second and second < first:
            yield later, f"的{later} {second:%Y-%m-%d %H:%M} 早于{earlier} {first:%Y-%m-%d %H:%M}"


def _together(response: Response) -> Told:
    if response.answered and not response.form:
        yield "首次回应", "已经回应，没有写回应形式"
    if not response.answered and (response.link or response.form):
        yield "回应形式", "写着回应的形式或者链接，没有首次回应的时间"
    for key, written in _times(response).items():
        if written and moment(written) is None:
            yield key, f"的{key}“{written}”不是日历上的一天"


def _to_come(response: Response, today: date) -> Told:
    for key, written in _times(response).items():
        at = moment(written)
        if at and at >= end_of(today):
            yield key, f"的{key} {at:%Y-%m-%d %H:%M} 还没有到"
