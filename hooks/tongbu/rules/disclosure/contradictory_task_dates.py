"""Dates of a task that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tongbu.model.disclosure.task import Progress, Task
from tongbu.model.finding import Finding, Level
from tongbu.rules.disclosure.tasks import PLAN, tasks
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class ContradictoryTaskDates(DisclosureRule):
    """Dates of a task that cannot all be true, or do not go with its 进度."""

    code = "DSC004"
    title = "任务的日期、进度互相矛盾"
    level = Level.ERROR
    why = "是否按期按完成日期计算；日期不对，完成率就不对，报告里的数字也跟着错。"
    fix = "核对后改正：已完成的写明完成日期，完成日期不早于开始日期，也不晚于今天。"
    authority = (PLAN, Authority("本系统规定：任务的状态按日期计算"))
    bad = Example(
        {
            "docs/disclosure/tasks/2026.yml": """- 编号: "1"
  要求: 平台
  任务: 公布统计数据
  责任科室: [办公室]
  开始日期: 2026-03-01
  时限: 2026-03-31
  进度: 已完成
  完成日期: 2026-02-20
  佐证链接: [/data/]
"""
        }
    )
    good = Example(
        {
            "docs/disclosure/tasks/2026.yml": """- 编号: "1"
  要求: 平台
  任务: 公布统计数据
  责任科室: [办公室]
  开始日期: 2026-03-01
  时限: 2026-03-31
  进度: 已完成
  完成日期: 2026-03-20
  佐证链接: [/data/]
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every contradiction."""
        for ledger, position, task in tasks(context):
            for key, told in _contradictions(task, context.today):
                yield self.finding(ledger, position, key, message=f"任务 {task.number}“{task.title}”{told}。")


def _contradictions(task: Task, today: date) -> Iterator[tuple[str, str]]:
    """The keys where something is wrong, each with what."""
    if task.progress is Progress.DONE and task.done is None:
        yield "进度", "写着已完成，没有完成日期"
    if task.done and task.progress is not Progress.DONE:
        yield "进度", f"写着{task.progress}，却有完成日期 {task.done}"
    if task.done and task.done > today:
        yield "完成日期", f"的完成日期 {task.done} 还没有到"
    if task.done and task.starts and task.done < task.starts:
        yield "完成日期", f"的完成日期 {task.done} 早于开始日期 {task.starts}"
    if task.starts and task.due < task.starts:
        yield "时限", f"的时限 {task.due} 早于开始日期 {task.starts}"
