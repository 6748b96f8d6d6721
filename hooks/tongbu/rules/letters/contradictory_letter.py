"""Dates or cells of a letter that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tongbu.model.disclosure.letter import Letter
from tongbu.model.disclosure.request import YesNo
from tongbu.model.finding import Finding, Level
from tongbu.rules.letters.letters import COLUMNS, PATH, REGISTER, letters, named
from tongbu.rules.rule import Context, DisclosureRule, Example


class ContradictoryLetter(DisclosureRule):
    """Dates or cells of a letter that cannot all be true."""

    code = "LET005"
    title = "留言的日期、内容互相矛盾"
    level = Level.ERROR
    why = "期限、按期办结率和公布的留言都从登记簿来，日期不对，数字和网页就不对。"
    fix = "核对后改正：留言、转办、延期、答复依次在后，都不晚于今天；答复日期和答复内容同时填写；公开的要有留言内容。"
    authority = (REGISTER,)
    bad = Example(
        {
            PATH: f"{COLUMNS},答复日期,答复单位,答复内容\n"
            "2026-3,局长信箱,2026-06-10,咨询,采伐要不要办证,2026-06-09,资源科,采伐房前屋后个人所有的零星林木，不需要办理采伐许可证。\n"
        }
    )
    good = Example(
        {
            PATH: f"{COLUMNS},答复日期,答复单位,答复内容\n"
            "2026-3,局长信箱,2026-06-10,咨询,采伐要不要办证,2026-06-11,资源科,采伐房前屋后个人所有的零星林木，不需要办理采伐许可证。\n"
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every contradiction."""
        for register, position, letter in letters(context):
            found = [*_in_order(letter), *_together(letter), *_to_come(letter, context.today)]
            if letter.received.year != register.year:
                found.append(("留言日期", f"是{letter.received.year}年收到的，登记在{register.year}年"))
            for key, told in found:
                yield self.finding(register, position, key, message=f"{named(letter)}{told}。")


Told = Iterator[tuple[str, str]]


def _later(letter: Letter) -> dict[str, date | None]:
    """The dates that follow that of the letter itself."""
    return {"转办日期": letter.forwarded, "延期日期": letter.extended_on, "答复日期": letter.answered}


def _in_order(letter: Letter) -> Told:
    later = _later(letter)
    for key, day in later.items():
        if day and day < letter.received:
            yield key, f"的{key} {day} 早于留言日期 {letter.received}"
    for key in ("转办日期", "延期日期"):
        day = later[key]
        if day and letter.answered and letter.answered < day:
            yield "答复日期", f"的答复日期 {letter.answered} 早于{key} {day}"


def _together(letter: Letter) -> Told:
    if letter.answered and not letter.answer.strip():
        yield "答复日期", "有答复日期，没有答复内容"
    if letter.answer.strip() and not letter.answered:
        yield "答复内容", "有答复内容，没有答复日期"
    if letter.answer.strip() and not letter.office:
        yield "答复内容", "已经答复，没有写答复单位"
    if letter.invalid and letter.answered:
        yield "无效", "写着无效，却有答复日期"
    if letter.published is YesNo.YES and not letter.words.strip():
        yield "公开", "写着公开，没有留言内容"
    if letter.published is YesNo.YES and letter.invalid:
        yield "公开", "写着无效，却要公开"
    if letter.extension_reason and not letter.extended_on:
        yield "延期理由", "写着延期理由，没有延期日期"


def _to_come(letter: Letter, today: date) -> Told:
    for key, day in {"留言日期": letter.received, **_later(letter)}.items():
        if day and day > today:
            yield key, f"的{key} {day} 还没有到"
