"""Interpretations (政策解读) that regulations and normative documents must have, and do not have yet."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation

_SOURCE = "《广东省政府系统政策解读工作细则（试行）》（粤办函〔2018〕360号）第一部分：同步解读"


def interpretations(situation: Situation) -> Iterator[Deadline]:
    """One for each such policy; none while some interpretation cannot be read, since it might be the one missed."""
    if situation.library.lacks_interpretations:
        return
    limit = situation.settings.limits.interpretation_workdays
    when = f"最迟在文件公布后{limit}个工作日内" if limit else "在文件公布当日"
    for policy in situation.issued():
        published = policy.meta.published
        if not published or not policy.meta.category.must_be_interpreted:
            continue
        readings = situation.library.first_interpretations_of(policy)
        if any(reading.meta.published and reading.meta.published <= situation.today for reading in readings):
            continue
        last = situation.calendar.after(published, limit)
        yield situation.about(
            policy,
            DeadlineKind.INTERPRETATION,
            last.end,
            f"{when}发布解读。",
            _SOURCE,
            rule="SYN008" if readings else "SYN001",
            provisional=last.provisional,
            how="解读的“解读阶段”写“发布”，并填写“发布日期”。",
        )
