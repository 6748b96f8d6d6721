"""Evidence that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.disclosure.places import fault_of
from tongbu.rules.disclosure.tasks import PLAN, tasks
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class DeadEvidence(DisclosureRule):
    """Evidence (佐证链接) that leads to no page or file of the site, or is no address."""

    code = "DSC002"
    title = "佐证链接打不开"
    level = Level.ERROR
    why = "打不开的佐证等于没有佐证，公众点开还会看到错误页面。"
    fix = "改成现在的网址：本站的以“/”开头，如 /policies/2024/lin-gui-1/；其他网站的写完整的 https 网址。"
    authority = (PLAN, Authority("《政府网站发展指引》（国办发〔2017〕47号）：不得出现错链、断链"))
    bad = Example(
        {
            "docs/disclosure/tasks/2026.yml": """- 编号: "1"
  要求: 平台
  任务: 公布统计数据
  责任科室: [办公室]
  时限: 2026-03-31
  进度: 已完成
  完成日期: 2026-03-20
  佐证链接: [/tongji/2026/]
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
  佐证链接: [/data/, /policies/2026/a/, "https://www.example.gov.cn/tongji/"]
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such link."""
        for ledger, position, task in tasks(context):
            for link in task.evidence:
                if fault := fault_of(context, link):
                    message = f"任务 {task.number} 的佐证链接“{link[:80]}”{fault}。"
                    yield self.finding(ledger, position, "佐证链接", message=message)
