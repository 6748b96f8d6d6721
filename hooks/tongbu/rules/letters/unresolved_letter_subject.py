"""A letter about a document that the site does not have."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.mention import find, places_of
from tongbu.model.finding import Finding, Level
from tongbu.rules.letters.letters import COLUMNS, PATH, REGISTER, letters, named
from tongbu.rules.rule import Context, DisclosureRule, Example


class UnresolvedLetterSubject(DisclosureRule):
    """A letter about a document that the site does not have."""

    code = "LET010"
    title = "留言关联的文件找不到"
    level = Level.ERROR
    why = "留言答复要从它说的文件那里看得到；文件找不到，链接就是断的。"
    fix = "写文号、《名称》，或者本站的网址，如 /interpretations/2026/caifa-xuke/；几份文件同名的，写文号。"
    authority = (REGISTER,)
    bad = Example({PATH: f"{COLUMNS},关联\n2026-3,局长信箱,2026-06-10,咨询,采伐,示林规〔2099〕9号\n"})
    good = Example({PATH: f"{COLUMNS},关联\n2026-3,局长信箱,2026-06-10,咨询,采伐,/policies/2026/a/\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such reference."""
        for register, position, letter in letters(context):
            for place in places_of(letter.about):
                if find(context.library, place.document) is None:
                    message = (
                        f"{named(letter)}关联的“{place.document or place.article}”在本站找不到，或者有几份同名的。"
                    )
                    yield self.finding(register, position, "关联", message=message)
