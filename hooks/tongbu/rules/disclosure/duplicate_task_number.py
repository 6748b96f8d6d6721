"""Two tasks under one number."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.disclosure.tasks import PLAN
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class DuplicateTaskNumber(DisclosureRule):
    """Two tasks of one year under one number."""

    code = "DSC006"
    title = "任务编号重复"
    level = Level.ERROR
    why = "编号是任务在网页上的固定链接，也是催办和统计的凭据，重复了就分不清是哪一项。"
    fix = "一年之内每项任务一个编号，改正重复的一项。"
    authority = (PLAN, Authority("本系统规定：任务编号一年之内不重复"))
    bad = Example(
        {
            "docs/disclosure/tasks/2026.yml": """- 编号: "1"
  要求: 平台
  任务: 公布统计数据
  责任科室: [办公室]
  时限: 2026-09-30
- 编号: "1"
  要求: 保障
  任务: 组织业务培训
  责任科室: [办公室]
  时限: 2026-10-31
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
- 编号: "2"
  要求: 保障
  任务: 组织业务培训
  责任科室: [办公室]
  时限: 2026-10-31
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every number that was taken before."""
        for ledger in context.disclosure.tasks.values():
            first: dict[str, int] = {}
            for position, task in enumerate(ledger.rows):
                taken = first.setdefault(task.number, position)
                if taken != position:
                    line = ledger.source.place(taken, "编号").line
                    message = f"编号“{task.number}”在第 {line} 行已经用过（“{ledger.rows[taken].title}”）。"
                    yield self.finding(ledger, position, "编号", message=message)
