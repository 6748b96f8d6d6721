"""The brackets and width of a 文号."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.reference import normalise_number
from tongbu.rules.document_number import without_padding
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class NumberBrackets(Rule):
    """The year of a 文号 stands in other brackets than 〔〕, or the number is typed full-width or with spaces."""

    code = "POL002"
    title = "文号的括号或者字符不规范"
    level = Level.ERROR
    concerns = ISSUED
    why = "年份应当用六角括号〔〕括起，数字用半角，中间不空格；写法不一，公众按文号就检索不到。"
    fix = "年份改用六角括号〔〕，数字改用半角，删去空格。"
    authority = (Authority("GB/T 9704—2012《党政机关公文格式》发文字号的编排"),)
    bad = Example({"policies/2026/a.md": "---\n文号: 示林规[2026]1号\n---\n"})
    good = Example({"policies/2026/a.md": "---\n文号: 示林规〔2026〕1号\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every number that differs from its own standard spelling."""
        for policy in issued(context):
            number = policy.meta.number
            right = normalise_number(number)
            if number == right:
                continue
            wrong = "、".join(dict.fromkeys(_name(char) for char in number if char not in right))
            message = f"文号“{number}”用了{wrong or '多余的字符'}。"
            yield self.finding(policy, "文号", message=message, fix=f"改成“文号: {without_padding(number)}”。")


def _name(char: str) -> str:
    return "空格" if char.isspace() else f"“{char}”"
