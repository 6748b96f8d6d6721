"""A valid letter that has been unanswered for more than three months."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.letters.letters import COLUMNS, INSPECTION, PATH, is_vetoed, named, unanswered
from tongbu.rules.rule import Context, DisclosureRule, Example


class VetoedLetter(DisclosureRule):
    """A valid letter that has been unanswered for more than three months."""

    code = "LET003"
    title = "留言超过三个月没有回应"
    level = Level.ERROR
    why = "一年内有有效留言超过三个月没有回应的，检查时单项否决，网站直接判为不合格，其余指标不再评分。"
    fix = "立即答复，填写“答复日期”“答复单位”和“答复内容”；确属无效的，在“无效”写明理由。"
    authority = (INSPECTION,)
    bad = Example({PATH: f"{COLUMNS}\n2026-3,局长信箱,2026-03-02,咨询,采伐要不要办证\n"})
    good = Example({PATH: f"{COLUMNS}\n2026-3,局长信箱,2026-06-10,咨询,采伐要不要办证\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such letter."""
        for register, position, letter, days in unanswered(context):
            if is_vetoed(context, letter):
                message = f"{named(letter)}收到 {days} 日没有答复，超过三个月，构成单项否决。"
                yield self.finding(register, position, "留言日期", message=message)
