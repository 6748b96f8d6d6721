"""Tasks of the year's plan for government openness (任务台账) that are not done."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation

_HOW = "完成以后填写“进度”“完成日期”和“佐证链接”。"


def tasks(situation: Situation) -> Iterator[Deadline]:
    """One for each task without a 完成日期 by today, in the order of the ledgers."""
    for ledger in situation.disclosure.tasks.values():
        for task in ledger.rows:
            if task.done and task.done <= situation.today:
                continue
            yield Deadline(
                kind=DeadlineKind.TASK,
                day=task.due,
                title=task.title,
                document=ledger.source.path,
                url=ledger.url(task),
                what=task.measure if task.measure.endswith("。") else f"{task.measure or '完成这项任务'}。",
                rule="DSC003",
                source=f"{ledger.year}年政务公开任务台账第{task.number}项",
                office="、".join(task.offices),
                subject=task.number,
                how=_HOW,
            )
