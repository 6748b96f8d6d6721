"""A matter that nobody answered within its hours."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.response_clock import ClockState, clocks
from tongbu.model.finding import Finding, Level
from tongbu.rules.responses.responses import NOTICE, PATH, PROMPT, example, named, responses
from tongbu.rules.rule import Context, DisclosureRule, Example


class MissingResponse(DisclosureRule):
    """A matter that nobody answered within its hours."""

    code = "OPI002"
    title = "舆情到了时限没有回应"
    level = Level.WARNING
    why = "公众等不到权威信息，只能听别的说法；时限按小时连续计算，节假日不停。"
    fix = "立即发布权威信息，填写“首次回应”“回应形式”和“回应链接”；一时查不清的，先说已经做了什么、什么时候再通报。"
    authority = (
        NOTICE,
        PROMPT,
    )
    bad = Example({PATH: example(首次回应="", 回应形式="", 回应链接="")})
    good = Example({PATH: example()})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such matter, by the end of the day."""
        for table, position, response in responses(context):
            for clock in clocks(response)[:1]:
                if clock.state(context.today) is ClockState.MISSING:
                    message = (
                        f"{named(response)}应在 {clock.by:%Y-%m-%d %H:%M} 前回应，到 {context.today} 24时没有回应。"
                    )
                    yield self.finding(table, position, "发现时间", message=message)
