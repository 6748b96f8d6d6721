"""What the rules about letters (留言) share."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.letter import Letter, LetterRegister
from tongbu.model.disclosure.letter_channel import Channels
from tongbu.model.disclosure.letter_clock import LetterClock, clock
from tongbu.rules.rule import Authority, Context

INSPECTION = Authority("《政府网站与政务新媒体检查指标》互动交流：一年内有有效留言超过三个月没有回应的，单项否决")
GUIDE = Authority("《政府网站发展指引》（国办发〔2017〕47号）互动交流：对网民留言及时答复", verified=False)
LOCAL = Authority("各渠道的办理规定，在 mkdocs.yml 的“留言”里设置", verified=False)
REGISTER = Authority("本系统规定：登记簿一件留言一行，不写留言人是谁")
COLUMNS = "编号,渠道,留言日期,类别,主题"
"""The heading that examples begin with."""
PATH = "docs/disclosure/letters/2026.csv"
"""The file of the examples."""
PROVISIONAL = "（暂定：所涉年份的放假安排尚未公布或者录入）"


def letters(context: Context) -> Iterator[tuple[LetterRegister, int, Letter]]:
    """Every letter of every year, with its register and its place there, from 0."""
    for register in context.disclosure.letters.values():
        for position, letter in enumerate(register.rows):
            yield register, position, letter


def limits_of(context: Context, letter: Letter) -> LetterClock:
    """The limits of a letter by its channel."""
    channel = Channels(context.settings.letters.channels).of(letter.channel)
    return clock(letter, channel, context.calendar)


def unanswered(context: Context) -> Iterator[tuple[LetterRegister, int, Letter, int]]:
    """Every letter that waits for an answer, and for how many days."""
    for register, position, letter in letters(context):
        if letter.is_open(context.today):
            yield register, position, letter, (context.today - letter.received).days


def is_vetoed(context: Context, letter: Letter) -> bool:
    """Whether a letter that is open has been so for more than three months."""
    return context.today > limits_of(context, letter).veto


def is_old(context: Context, days: int) -> bool:
    """Whether a letter that is open for so many days stops the build."""
    return days > context.settings.limits.letter_alarm_days


def named(letter: Letter) -> str:
    """A letter as messages call it."""
    return f"留言 {letter.number}“{letter.title}”"
