"""The day on which a policy takes force (施行), and the last day of its validity (有效期)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation
from tongbu.model.vocabulary import PolicyState


def validity(situation: Situation) -> Iterator[Deadline]:
    """As the policy's own timeline has it: one that is repealed before does not take force, nor expire.

    A text that was published anew expires as its newest version.
    """
    for policy in situation.issued():
        for turn in situation.library.standing(policy).turns:
            if turn.state is PolicyState.IN_FORCE and turn.on == policy.meta.effective:
                what = "文件开始施行，办事依据、办事指南当日起以它为准。"
                yield situation.about(policy, DeadlineKind.EFFECT, turn.on, what, "文件写明的施行日期")
            elif turn.state is PolicyState.EXPIRED and situation.library.stands_alone(policy):
                what = "有效期的最后一天，届满自动失效；需要继续实施的，在此之前评估并重新公布。"
                last = turn.on - timedelta(1)
                yield situation.about(policy, DeadlineKind.EXPIRY, last, what, "文件写明的有效期")
