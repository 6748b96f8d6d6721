"""An answer that says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.replying.emptiness import emptiness, phrases_with
from tongbu.rules.letters.letters import COLUMNS, GUIDE, PATH, letters, named
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class EmptyAnswer(DisclosureRule):
    """An answer that says nothing."""

    code = "LET006"
    title = "答复是空话"
    level = Level.WARNING
    why = "“已收悉”“请咨询相关部门”不是答复：网民的问题没有解决，只会再来信，检查时按答复质量扣分。"
    fix = "写明答案、依据和怎样办；不属于本单位的，写明找谁、怎样联系；正在办的，写明办到哪一步、何时有结果。"
    authority = (
        GUIDE,
        Authority("本系统的空话清单（tongbu/replying/empty_phrases.yml），可以在“留言”的“空话”里补充", verified=False),
    )
    limits = ("answer_letters",)
    bad = Example(
        {
            PATH: f"{COLUMNS},答复日期,答复单位,答复内容\n"
            "2026-3,局长信箱,2026-06-10,咨询,采伐要不要办证,2026-06-11,资源科,您好，您的来信已收悉，请咨询相关部门，感谢您的关注。\n"
        }
    )
    good = Example(
        {
            PATH: f"{COLUMNS},答复日期,答复单位,答复内容\n"
            "2026-3,局长信箱,2026-06-10,咨询,采伐要不要办证,2026-06-11,资源科,您好，采伐房前屋后个人所有的零星林木，不需要办理采伐许可证。\n"
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such answer."""
        phrases, least = phrases_with(context.settings.letters.phrases), context.settings.limits.answer_letters
        for register, position, letter in letters(context):
            if not letter.closed:
                continue
            fault = emptiness(f"{letter.title}{letter.words}", letter.answer, phrases, least)
            if fault:
                why, phrase = fault
                shown = f"（“{phrase}”）" if phrase else ""
                yield self.finding(register, position, "答复内容", message=f"{named(letter)}的答复{why}{shown}。")
