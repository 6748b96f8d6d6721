"""A letter or an answer that says who somebody is."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.letter import Letter
from tongbu.model.finding import Finding, Level
from tongbu.model.persons import person_in, writer_in
from tongbu.rules.letters.letters import COLUMNS, PATH, REGISTER, letters
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class NamedCorrespondent(DisclosureRule):
    """A letter or an answer that says who somebody is."""

    code = "LET007"
    title = "留言或者答复里像是写了人名"
    level = Level.ERROR
    why = "留言和答复向社会公布，写出留言人或者被反映的人是谁，就泄露了个人信息，也可能使人受到打扰。"
    fix = "删去姓名，写“留言人”“当事人”，或者只留姓氏，如“王先生”；不是人名的，换一个说法。"
    authority = (
        REGISTER,
        Authority("《中华人民共和国个人信息保护法》"),
    )
    bad = Example(
        {PATH: f"{COLUMNS},留言内容\n2026-3,局长信箱,2026-06-10,投诉,邻居毁林,我叫王小明，邻居毁了我承包的林子。\n"}
    )
    good = Example({PATH: f"{COLUMNS},留言内容\n2026-3,局长信箱,2026-06-10,投诉,邻居毁林,邻居毁了我承包的林子。\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every cell that seems to."""
        for register, position, letter in letters(context):
            for key, words in _words(letter):
                told = person_in(words, alone=True) if key == "编号" else writer_in(words)
                if told:
                    message = f"第 {position + 1} 件留言的“{key}”里像是写了人：{told}。"
                    yield self.finding(register, position, key, message=message)


def _words(letter: Letter) -> tuple[tuple[str, str], ...]:
    return (
        ("编号", letter.number),
        ("主题", letter.title),
        ("留言内容", letter.words),
        ("答复内容", letter.answer),
        ("无效", letter.invalid),
    )
