"""A task whose day has passed."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.task import TaskState
from tongbu.model.finding import Finding, Level
from tongbu.rules.disclosure.tasks import PLAN, tasks
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class OverdueTask(DisclosureRule):
    """A task whose 时限 has passed, and which is not done."""

    code = "DSC003"
    title = "任务逾期没有完成"
    level = Level.WARNING
    why = "工作要点定了时限，逾期的要催办、说明；台账是公开的，公众也看得到。"
    fix = "完成的，填写“进度”“完成日期”和“佐证链接”；经批准延期的，修改“时限”。"
    authority = (PLAN, Authority("本系统规定：任务按台账的时限完成"))
    bad = Example(
        {
            "docs/disclosure/tasks/2026.yml": """- 编号: "1"
  要求: 平台
  任务: 公布统计数据
  责任科室: [办公室]
  时限: 2026-03-31
  进度: 进行中
"""
        }
    )
    good = Example(
        {
            "docs/disclosure/tasks/2026.yml": """- 编号: "1"
  要求: 平台
  任务: 公布统计数据
  责任科室: [办公室]
  时限: 2026-09-30
  进度: 进行中
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such task."""
        soon = context.settings.limits.task_soon_days
        for ledger, position, task in tasks(context):
            if task.state(context.today, soon) is TaskState.OVERDUE:
                late = (context.today - task.due).days
                message = f"任务 {task.number}“{task.title}”应在 {task.due} 前完成，已逾期 {late} 日（{task.office}）。"
                yield self.finding(ledger, position, "时限", message=message)
