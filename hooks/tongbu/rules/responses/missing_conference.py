"""A grave emergency without a news conference in time."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.response_clock import ClockState, clocks
from tongbu.model.finding import Finding, Level
from tongbu.rules.responses.responses import NOTICE, PATH, PROMPT, example, named, responses
from tongbu.rules.rule import Context, DisclosureRule, Example


class MissingConference(DisclosureRule):
    """A grave emergency without a news conference in time."""

    code = "OPI003"
    title = "突发事件没有按时举行新闻发布会"
    level = Level.WARNING
    why = "特别重大、重大突发事件最迟在24小时内举行新闻发布会，持续发布权威信息。"
    fix = "举行以后填写“新闻发布会”的时间；超过时限的，不改时间。"
    authority = (
        NOTICE,
        PROMPT,
    )
    bad = Example({PATH: example(级别="重大突发事件", 发生时间="2026-06-10 20:00", 首次回应="2026-06-10 23:30")})
    good = Example(
        {
            PATH: example(
                级别="重大突发事件",
                发生时间="2026-06-10 20:00",
                首次回应="2026-06-10 23:30",
                新闻发布会="2026-06-11 10:00",
            )
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such emergency, by the end of the day."""
        for table, position, response in responses(context):
            for clock in clocks(response)[1:]:
                state = clock.state(context.today)
                if state in (ClockState.LATE, ClockState.MISSING):
                    how = f"{clock.met:%Y-%m-%d %H:%M} 才举行" if state is ClockState.LATE and clock.met else "没有举行"
                    message = f"{named(response)}应在 {clock.by:%Y-%m-%d %H:%M} 前举行新闻发布会，{how}。"
                    yield self.finding(table, position, "新闻发布会", message=message)
