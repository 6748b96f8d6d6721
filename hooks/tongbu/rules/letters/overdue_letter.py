"""A letter that was not answered by its limit."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.letters.letters import (
    COLUMNS,
    GUIDE,
    LOCAL,
    PATH,
    PROVISIONAL,
    is_old,
    is_vetoed,
    limits_of,
    named,
    unanswered,
)
from tongbu.rules.rule import Context, DisclosureRule, Example


class OverdueLetter(DisclosureRule):
    """A letter that was not answered by its limit."""

    code = "LET001"
    title = "留言逾期没有答复"
    level = Level.WARNING
    why = "超过办理期限不答复，网民会重复来信、投诉，检查时逐件扣分；期限按工作日计算，人工容易数错。"
    fix = "尽快答复，填写“答复日期”“答复单位”和“答复内容”；已经告知延期的，填写“延期日期”和“延期理由”。"
    authority = (
        GUIDE,
        LOCAL,
    )
    bad = Example({PATH: f"{COLUMNS}\n2026-3,局长信箱,2026-05-25,咨询,采伐要不要办证\n"})
    good = Example({PATH: f"{COLUMNS}\n2026-3,局长信箱,2026-06-10,咨询,采伐要不要办证\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such letter, but for those that another rule tells as long unanswered."""
        for register, position, letter, days in unanswered(context):
            by = limits_of(context, letter).answer_by
            if context.today <= by.end or is_old(context, days) or is_vetoed(context, letter):
                continue
            late = context.calendar.between(by.end, context.today).days
            told = f"{named(letter)}应在 {by.end} 前答复，已逾期 {late} 个工作日"
            note = PROVISIONAL if by.provisional else ""
            yield self.finding(register, position, "留言日期", message=f"{told}{note}。")
