"""Brackets, title marks and quotation marks without their other half."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.wording.telling import tell
from tongbu.wording import Kind, Occurrence


class UnpairedMark(Rule):
    """Marks that do not pair off, or stand in others of their own kind."""

    code = "WRD006"
    title = "括号、书名号、引号没有配对"
    level = Level.WARNING
    why = "少了一半，就看不出名称、引文到哪里为止，网站上的链接和检索也会出错。"
    fix = "补上缺的一半，或者删去多余的一半。"
    authority = (Authority("GB/T 15834—2011《标点符号用法》"),)
    bad = Example({"policies/2026/a.md": "第一条　根据《中华人民共和国森林法等法律、法规，制定本办法。\n"})
    good = Example({"policies/2026/a.md": "第一条　根据《中华人民共和国森林法》等法律、法规，制定本办法。\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such place in the documents in question."""
        yield from tell(self, context, Kind.PAIRING, _said)


def _said(each: Occurrence) -> str:
    right = f"，应为“{each.right}”" if each.right else ""
    return f"“{each.wrong}”{each.entry.name}{right}。"
