"""A letter that must be answered within the next working days."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.letters.letters import COLUMNS, LOCAL, PATH, PROVISIONAL, limits_of, named, unanswered
from tongbu.rules.rule import Context, DisclosureRule, Example


class LetterDueSoon(DisclosureRule):
    """A letter that must be answered within the next working days."""

    code = "LET004"
    title = "留言临近答复期限"
    level = Level.NOTE
    why = "快到期的先办；需要延期的，要在到期以前告知留言人并说明理由。"
    fix = "答复后填写“答复日期”“答复单位”和“答复内容”；延期的，填写“延期日期”和“延期理由”。"
    authority = (LOCAL,)
    limits = ("letter_soon_workdays",)
    bad = Example({PATH: f"{COLUMNS}\n2026-3,局长信箱,2026-06-09,咨询,采伐要不要办证\n"})
    good = Example({PATH: f"{COLUMNS}\n2026-3,局长信箱,2026-06-12,咨询,采伐要不要办证\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such letter."""
        soon = context.settings.limits.letter_soon_workdays
        for register, position, letter, _ in unanswered(context):
            by = limits_of(context, letter).answer_by
            if not context.calendar.last_days(by.end, soon) <= context.today <= by.end:
                continue
            left = context.calendar.between(context.today, by.end).days
            told = f"{named(letter)}应在 {by.end} 前答复，还剩 {left} 个工作日"
            note = PROVISIONAL if by.provisional else ""
            yield self.finding(register, position, "留言日期", message=f"{told}{note}。")
