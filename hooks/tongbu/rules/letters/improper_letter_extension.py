"""An extension that came too late, has no reason, or is not allowed."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.letter_channel import Channels
from tongbu.model.finding import Finding, Level
from tongbu.rules.letters.letters import COLUMNS, LOCAL, PATH, letters, limits_of, named
from tongbu.rules.rule import Context, DisclosureRule, Example


class ImproperLetterExtension(DisclosureRule):
    """An extension that came too late, has no reason, or is not allowed."""

    code = "LET011"
    title = "留言延期不合规定"
    level = Level.WARNING
    why = "延期要在到期以前告知留言人并说明理由；到期以后才说延期，仍然是逾期。"
    fix = "核对延期日期，写明延期理由；所在渠道不能延期的，按原期限答复。"
    authority = (LOCAL,)
    bad = Example(
        {PATH: f"{COLUMNS},延期日期,延期理由\n2026-3,局长信箱,2026-05-25,投诉,毁林,2026-06-09,需要现场勘验\n"}
    )
    good = Example(
        {PATH: f"{COLUMNS},延期日期,延期理由\n2026-3,局长信箱,2026-05-25,投诉,毁林,2026-05-29,需要现场勘验\n"}
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such extension."""
        channels = Channels(context.settings.letters.channels)
        for register, position, letter in letters(context):
            if not letter.extended_on:
                continue
            ordinary = limits_of(context, letter).ordinary.end
            if letter.extended_on > ordinary:
                told = f"{ordinary} 已经到期，{letter.extended_on} 才告知延期"
                yield self.finding(register, position, "延期日期", message=f"{named(letter)}{told}。")
            if not channels.of(letter.channel).extended:
                told = f"的渠道“{letter.channel}”没有规定可以延期"
                yield self.finding(register, position, "延期日期", message=f"{named(letter)}{told}。")
            if not letter.extension_reason.strip():
                yield self.finding(register, position, "延期理由", message=f"{named(letter)}延期了，没有写延期理由。")
