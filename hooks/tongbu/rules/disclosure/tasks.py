"""What the rules about the task ledger (任务台账) share."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.task import Task, TaskLedger
from tongbu.rules.rule import Authority, Context

PLAN = Authority("《中华人民共和国政府信息公开条例》第四十六条：对政府信息公开工作定期考核、评议")


def tasks(context: Context) -> Iterator[tuple[TaskLedger, int, Task]]:
    """Every task of every year, with its ledger and its place there, from 0."""
    for ledger in context.disclosure.tasks.values():
        for position, task in enumerate(ledger.rows):
            yield ledger, position, task
