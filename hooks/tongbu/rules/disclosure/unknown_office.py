"""An office that the bureau does not have."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from tongbu.model.finding import Finding, Level
from tongbu.rules.disclosure.tasks import PLAN, tasks
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example

_OFFICES = "extra:\n  tongbu:\n    机关:\n      内设机构: [办公室, 政策法规科]\n"


class UnknownOffice(DisclosureRule):
    """A 责任科室 that is not among the offices of the settings (机关, 内设机构), where there are any."""

    code = "DSC005"
    title = "责任科室不在内设机构名单里"
    level = Level.WARNING
    why = "科室名称写得不一样，按科室统计就会分成两家，责任也对不上。"
    fix = "用内设机构的规范名称；新设的科室，加到 mkdocs.yml 的“机关”下面的“内设机构”。"
    authority = (PLAN, Authority("本系统规定：责任科室用规范名称"))
    bad = Example(
        {
            "mkdocs.yml": _OFFICES,
            "docs/disclosure/tasks/2026.yml": """- 编号: "1"
  要求: 平台
  任务: 公布统计数据
  责任科室: [局办公室]
  时限: 2026-09-30
""",
        }
    )
    good = Example(
        {
            "mkdocs.yml": _OFFICES,
            "docs/disclosure/tasks/2026.yml": """- 编号: "1"
  要求: 平台
  任务: 公布统计数据
  责任科室: [办公室, 政策法规科]
  时限: 2026-09-30
""",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such office."""
        offices = context.settings.organisation.offices
        for ledger, position, task in tasks(context) if offices else ():
            for office in task.offices:
                if office in offices:
                    continue
                guess = get_close_matches(office, offices, 1, 0.5)
                hint = f"，是不是“{guess[0]}”？" if guess else "。"
                message = f"任务 {task.number} 的责任科室“{office}”不在内设机构名单里{hint}"
                fix = f"名单里有：{'、'.join(offices)}。{self.fix}"
                yield self.finding(ledger, position, "责任科室", message=message, fix=fix)
