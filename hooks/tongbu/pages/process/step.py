"""How a step of a policy's course is put: what is past, what is to come, what is late, what the record lacks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from tongbu.pages.views.parts import Link
from tongbu.pages.views.process import Phase, Step


class Stage(IntEnum):
    """The stages in the order in which they stand where several fall on one day."""

    CONSULTATION = 0
    HEARING = 1
    CLOSING = 2
    ANSWER = 3
    TERMINATION = 4
    SIGNING = 5
    COMPARISON = 6
    PUBLICATION = 7
    INTERPRETATION = 8
    EFFECT = 9
    PRACTICE = 10
    REPLY = 11
    EVALUATION = 12
    END = 13

    @property
    def word(self) -> str:
        """The Chinese word shown to readers."""
        return _WORDS[self]


_WORDS = {
    Stage.CONSULTATION: "征求意见",
    Stage.HEARING: "听证",
    Stage.CLOSING: "征求意见",
    Stage.ANSWER: "意见采纳",
    Stage.TERMINATION: "终止",
    Stage.SIGNING: "成文",
    Stage.COMPARISON: "草案与正式稿对照",
    Stage.PUBLICATION: "发布",
    Stage.INTERPRETATION: "解读",
    Stage.EFFECT: "施行",
    Stage.PRACTICE: "实施",
    Stage.REPLY: "留言答复",
    Stage.EVALUATION: "评估",
    Stage.END: "效力变动",
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A step with its place: by `on`, the last where that is None, then by stage."""

    on: date | None
    stage: Stage
    step: Step

    @property
    def place(self) -> tuple[date, Stage]:
        """What the steps are ordered by."""
        return self.on or date.max, self.stage


def dated(
    today: date,
    stage: Stage,
    on: date,
    done: str,
    coming: str,
    links: tuple[Link, ...] = (),
    *,
    turns: date | None = None,
) -> Moment:
    """A step on a day: `coming` is said before it, `done` from it on, or from the day `turns`."""
    turn = turns or on
    past = Phase(turn.isoformat(), "", turn <= today, "done", done)
    ahead = Phase("", turn.isoformat(), True, "coming", coming)
    phases = (past,) if turn <= today else (ahead, past)
    return Moment(on, stage, Step(stage.word, on.isoformat(), phases, links))


def owed(today: date, stage: Stage, last: date, coming: str, late: str, until: date | None = None) -> Moment:
    """What has to be done by the day `last`, is late from the next day on, and no longer asked from `until`."""
    late_from = last + timedelta(days=1)
    ahead = Phase("", late_from.isoformat(), today < late_from, "coming", coming)
    missed = Phase(late_from.isoformat(), "", late_from <= today, "late", late)
    gone = until.isoformat() if until else ""
    shown = until is None or today < until
    return Moment(last, stage, Step(stage.word, last.isoformat(), (ahead, missed), until=gone, shown=shown))


def undated(stage: Stage, words: str, on: date | None, links: tuple[Link, ...] = ()) -> Moment:
    """What the record lacks, or gives no day for; it stands where `on` says."""
    return Moment(on, stage, Step(stage.word, "", (Phase("", "", True, "missing", words),), links))
