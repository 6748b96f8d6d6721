"""A first answer that came after its hours."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.response_clock import ClockState, clocks, told
from tongbu.model.finding import Finding, Level
from tongbu.rules.responses.responses import NOTICE, PATH, PROMPT, example, named, responses
from tongbu.rules.rule import Context, DisclosureRule, Example


class LateResponse(DisclosureRule):
    """A first answer that came after its hours."""

    code = "OPI001"
    title = "舆情回应超过时限"
    level = Level.WARNING
    why = "回应慢一步，不实信息就先传开；特别重大、重大突发事件5小时，其他舆情48小时，检查按时间逐件核对。"
    fix = "核对时间；确实超过的，不改时间，今后发现即报、边处置边发布。"
    authority = (
        NOTICE,
        PROMPT,
    )
    bad = Example({PATH: example(首次回应="2026-06-13 09:30")})
    good = Example({PATH: example()})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such answer."""
        for table, position, response in responses(context):
            for clock in clocks(response)[:1]:
                if clock.state(context.today) is ClockState.LATE and clock.took:
                    used = f"用了{told(clock.took)}，时限{clock.hours}小时"
                    message = f"{named(response)}应在 {clock.by:%Y-%m-%d %H:%M} 前回应，{used}。"
                    yield self.finding(table, position, "首次回应", message=message)
