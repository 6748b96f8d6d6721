"""A channel that the settings do not have."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from tongbu.model.disclosure.letter_channel import Channels
from tongbu.model.finding import Finding, Level
from tongbu.rules.letters.letters import COLUMNS, LOCAL, PATH, letters, named
from tongbu.rules.rule import Context, DisclosureRule, Example


class UnknownChannel(DisclosureRule):
    """A channel that the settings do not have."""

    code = "LET009"
    title = "留言渠道没有设置"
    level = Level.WARNING
    why = "办理期限按渠道计算，没有设置的渠道只能按一般期限算，统计也会分成两家。"
    fix = "用已经设置的渠道名称；新增的渠道，连同办理期限加到 mkdocs.yml 的“留言”下面的“渠道”。"
    authority = (LOCAL,)
    bad = Example({PATH: f"{COLUMNS}\n2026-3,局长邮箱,2026-06-10,咨询,采伐\n"})
    good = Example({PATH: f"{COLUMNS}\n2026-3,局长信箱,2026-06-10,咨询,采伐\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every letter that came by one."""
        channels = Channels(context.settings.letters.channels)
        for register, position, letter in letters(context):
            if channels.find(letter.channel):
                continue
            guess = get_close_matches(letter.channel, channels.names, 1, 0.5)
            hint = f"，是不是“{guess[0]}”？" if guess else "。"
            message = f"{named(letter)}的渠道“{letter.channel}”没有设置{hint}"
            fix = f"已经设置的有：{'、'.join(channels.names)}。{self.fix}"
            yield self.finding(register, position, "渠道", message=message, fix=fix)
