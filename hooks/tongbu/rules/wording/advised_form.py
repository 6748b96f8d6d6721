"""Forms that the standards advise, without calling others wrong."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.wording.telling import tell
from tongbu.wording import Kind, Occurrence


class AdvisedForm(Rule):
    """What the standards call usual or better."""

    code = "WRD008"
    title = "有更好的写法"
    level = Level.NOTE
    why = "标准推荐这种写法；现行法律里也有另一种写法，所以只提示，由本机关统一。"
    fix = "按提示修改；本机关采用另一种写法的，在 mkdocs.yml 里停用这一条。"
    authority = (Authority("GB/T 15834—2011《标点符号用法》4.5.3.5"),)
    bad = Example({"policies/2026/a.md": "第一条　根据《中华人民共和国森林法》、《古树名木保护条例》，制定本办法。\n"})
    good = Example({"policies/2026/a.md": "第一条　根据《中华人民共和国森林法》《古树名木保护条例》，制定本办法。\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such place in the documents in question."""
        yield from tell(self, context, Kind.STYLE, _said)


def _said(each: Occurrence) -> str:
    better = f"可以写成“{each.right}”" if each.right else "可以删去"
    return f"{each.entry.name}：“{each.wrong}”{better}。"
