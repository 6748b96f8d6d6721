"""What the public waits to hear (政务舆情回应): the first answer and the news conference, by the hour."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation
from tongbu.model.disclosure.response_clock import ClockState, clocks

_SOURCE = "国办发〔2016〕61号"
_WHAT = {
    DeadlineKind.RESPONSE: "发布权威信息，回应公众关切。",
    DeadlineKind.CONFERENCE: "举行新闻发布会。",
}
_HOW = {
    DeadlineKind.RESPONSE: "回应以后填写“首次回应”“回应形式”和“回应链接”。",
    DeadlineKind.CONFERENCE: "举行以后填写“新闻发布会”的时间。",
}
_RULES = {DeadlineKind.RESPONSE: "OPI002", DeadlineKind.CONFERENCE: "OPI003"}


def responses(situation: Situation) -> Iterator[Deadline]:
    """Every clock that was not met by the end of the day."""
    for table in situation.disclosure.responses.values():
        for response in table.rows:
            kinds = (DeadlineKind.RESPONSE, DeadlineKind.CONFERENCE)
            for kind, clock in zip(kinds, clocks(response), strict=False):
                if clock.state(situation.today) in (ClockState.IN_TIME, ClockState.LATE):
                    continue
                yield Deadline(
                    kind=kind,
                    day=clock.by.date(),
                    title=f"舆情 {response.number}（{response.summary[:30]}）",
                    document=table.source.path,
                    url=table.url(),
                    what=_WHAT[kind],
                    rule=_RULES[kind],
                    source=_SOURCE,
                    office=response.body or situation.settings.organisation.name,
                    time=f"{clock.by:%H:%M}",
                    subject=response.number,
                    how=_HOW[kind],
                )
