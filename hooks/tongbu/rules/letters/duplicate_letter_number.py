"""Two letters under one number."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.letter import LetterRegister
from tongbu.model.finding import Finding, Level
from tongbu.rules.letters.letters import COLUMNS, PATH, REGISTER, letters
from tongbu.rules.rule import Context, DisclosureRule, Example


class DuplicateLetterNumber(DisclosureRule):
    """Two letters under one number."""

    code = "LET008"
    title = "留言编号重复"
    level = Level.ERROR
    why = "编号是留言在网页上的固定链接，也是问答库指明来源的凭据，重复了就分不清是哪一件。"
    fix = "历年的留言一件一个编号，改正重复的一件。"
    authority = (REGISTER,)
    bad = Example({PATH: f"{COLUMNS}\n2026-3,局长信箱,2026-06-10,咨询,采伐\n2026-3,局长信箱,2026-06-11,咨询,古树\n"})
    good = Example({PATH: f"{COLUMNS}\n2026-3,局长信箱,2026-06-10,咨询,采伐\n2026-4,局长信箱,2026-06-11,咨询,古树\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every number that was taken before, in any year."""
        first: dict[str, tuple[LetterRegister, int]] = {}
        for register, position, letter in letters(context):
            taken, place = first.setdefault(letter.anchor, (register, position))
            if (taken, place) != (register, position):
                line = taken.source.place(place, "编号").line
                message = (
                    f"编号“{letter.number}”在 {taken.source.path} 第 {line} 行已经用过（“{taken.rows[place].title}”）。"
                )
                yield self.finding(register, position, "编号", message=message)
