"""A letter that has been unanswered for so long that it will soon fail the site."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.letters.letters import COLUMNS, INSPECTION, PATH, is_old, is_vetoed, limits_of, named, unanswered
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class LongUnansweredLetter(DisclosureRule):
    """A letter that has been unanswered for so long that it will soon fail the site."""

    code = "LET002"
    title = "留言积压"
    level = Level.ERROR
    why = "超过三个月没有回应，整个网站不合格；离那一天还有一个月，现在答复还来得及。"
    fix = "立即答复，填写“答复日期”“答复单位”和“答复内容”；确属无效的，在“无效”写明理由。"
    authority = (
        INSPECTION,
        Authority("本系统规定：积压两个月的构建停下来", verified=False),
    )
    limits = ("letter_alarm_days",)
    bad = Example({PATH: f"{COLUMNS}\n2026-3,局长信箱,2026-04-08,咨询,采伐要不要办证\n"})
    good = Example({PATH: f"{COLUMNS}\n2026-3,局长信箱,2026-06-10,咨询,采伐要不要办证\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such letter."""
        for register, position, letter, days in unanswered(context):
            if is_old(context, days) and not is_vetoed(context, letter):
                veto = limits_of(context, letter).veto
                message = f"{named(letter)}收到 {days} 日没有答复，{veto} 以后构成单项否决。"
                yield self.finding(register, position, "留言日期", message=message)
