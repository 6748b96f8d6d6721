"""A task that is said to be done, without anything that shows it."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.task import Progress
from tongbu.model.finding import Finding, Level
from tongbu.rules.disclosure.tasks import PLAN, tasks
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class MissingEvidence(DisclosureRule):
    """A task that is said to be done, without anything that shows it."""

    code = "DSC001"
    title = "已完成的任务没有佐证链接"
    level = Level.WARNING
    why = "台账上说完成了，年终考核和公众都要看得到结果；没有佐证，就无从核对。"
    fix = "在“佐证链接”写明结果在哪里：本站的网址以“/”开头，其他网站的写完整的 https 网址。"
    authority = (PLAN, Authority("本系统规定：已完成的任务逐项附佐证"))
    bad = Example(
        {
            "docs/disclosure/tasks/2026.yml": """- 编号: "1"
  要求: 平台
  任务: 公布统计数据
  责任科室: [办公室]
  时限: 2026-03-31
  进度: 已完成
  完成日期: 2026-03-20
"""
        }
    )
    good = Example(
        {
            "docs/disclosure/tasks/2026.yml": """- 编号: "1"
  要求: 平台
  任务: 公布统计数据
  责任科室: [办公室]
  时限: 2026-03-31
  进度: 已完成
  完成日期: 2026-03-20
  佐证链接: [/data/]
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such task."""
        for ledger, position, task in tasks(context):
            if task.progress is Progress.DONE and not task.evidence:
                message = f"任务 {task.number}“{task.title}”已完成，没有佐证链接。"
                yield self.finding(ledger, position, "佐证链接", message=message)
