"""Letters (留言) that are to be forwarded or answered."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation
from tongbu.model.calendar import WorkingDays
from tongbu.model.disclosure.letter import Letter, LetterRegister
from tongbu.model.disclosure.letter_channel import Channels
from tongbu.model.disclosure.letter_clock import clock

_ANSWER = "答复留言人；来不及的，在这一天以前告知延期并说明理由。"
_ANSWER_AT_LAST = "答复留言人，已经延期，不能再延。"


def letters(situation: Situation) -> Iterator[Deadline]:
    """For each letter that waits: the answer, and before it, where its channel asks for that, the forwarding."""
    channels = Channels(situation.settings.letters.channels)
    for register in situation.disclosure.letters.values():
        for letter in register.rows:
            if not letter.is_open(situation.today):
                continue
            limits = clock(letter, channels.of(letter.channel), situation.calendar)
            if limits.forward_by and not letter.forwarded:
                how = "转办以后填写“转办日期”和“转办单位”。"
                kind, what = DeadlineKind.LETTER_FORWARDING, "转给承办单位，或者直接答复。"
                yield _deadline(situation, register, letter, kind, limits.forward_by, what, how, "LET012")
            how = "答复以后填写“答复日期”“答复单位”和“答复内容”。"
            what = _ANSWER_AT_LAST if letter.extended_on else _ANSWER
            yield _deadline(situation, register, letter, DeadlineKind.LETTER, limits.answer_by, what, how, "LET001")


def _deadline(
    situation: Situation,
    register: LetterRegister,
    letter: Letter,
    kind: DeadlineKind,
    by: WorkingDays,
    what: str,
    how: str,
    rule: str,
) -> Deadline:
    return Deadline(
        kind=kind,
        day=by.end,
        title=f"留言 {letter.number}（{letter.title}）",
        document=register.source.path,
        url=register.url(letter if letter.is_published else None),
        what=what,
        rule=rule,
        source=f"{letter.channel}的办理期限（mkdocs.yml 的“留言”）",
        provisional=by.provisional,
        office=letter.forwarded_to or situation.settings.organisation.name,
        subject=letter.number,
        how=how,
    )
