"""Laws cited as a basis although they were repealed."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.wording.telling import tell
from tongbu.wording import Kind, Occurrence


class RepealedLaw(Rule):
    """A repealed law after 根据, 依照 and the like, in a document of a later day."""

    code = "WRD003"
    title = "把已经废止的法作为依据"
    level = Level.WARNING
    why = "依据已经废止，规定就失去了法律基础，也容易在复议、诉讼中被质疑。"
    fix = "改引现行有效的法，并核对条文序号；确需提到旧法的，写“原《××》”。"
    authority = (Authority("《中华人民共和国民法典》第一千二百六十条等废止条款", verified=False),)
    bad = Example({"policies/2026/a.md": "第一条　为了加强古树名木保护，根据《中华人民共和国物权法》，制定本办法。\n"})
    good = Example({"policies/2026/a.md": "第一条　为了加强古树名木保护，根据《中华人民共和国民法典》，制定本办法。\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such place in the documents in question."""
        yield from tell(self, context, Kind.LAW, _said)


def _said(each: Occurrence) -> str:
    since = f"自{each.entry.since}起" if each.entry.since else ""
    return f"{each.wrong}{since}已经废止，不能作为依据。"
