"""A letter that was forwarded after the limit of its channel, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.letters.letters import COLUMNS, LOCAL, PATH, PROVISIONAL, letters, limits_of, named
from tongbu.rules.rule import Context, DisclosureRule, Example


class LateForwarding(DisclosureRule):
    """A letter that was forwarded after the limit of its channel, or not at all."""

    code = "LET012"
    title = "留言转办不及时"
    level = Level.WARNING
    why = "转办占用答复的时间，转得晚，承办单位就来不及在期限内答复。"
    fix = "及时转给承办单位，填写“转办日期”和“转办单位”；不需要转办、直接答复的，尽快答复。"
    authority = (LOCAL,)
    bad = Example({PATH: f"{COLUMNS}\n2026-3,局长信箱,2026-06-09,咨询,采伐要不要办证\n"})
    good = Example(
        {PATH: f"{COLUMNS},转办日期,转办单位\n2026-3,局长信箱,2026-06-09,咨询,采伐要不要办证,2026-06-10,资源科\n"}
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such letter."""
        for register, position, letter in letters(context):
            by = limits_of(context, letter).forward_by
            done = letter.forwarded or letter.closed or context.today
            if not letter.is_valid or by is None or done <= by.end:
                continue
            how = (
                f"{letter.forwarded} 才转办" if letter.forwarded else "还没有转办" if not letter.closed else "没有转办"
            )
            note = PROVISIONAL if by.provisional else ""
            message = f"{named(letter)}应在 {by.end} 前转办，{how}{note}。"
            yield self.finding(register, position, "转办日期", message=message)
