"""Two requests under one number."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.requests.requests import COLUMNS, REGISTER, requests
from tongbu.rules.rule import Context, DisclosureRule, Example


class DuplicateRequestNumber(DisclosureRule):
    """A number that another request has, in this year's register or another."""

    code = "REQ007"
    title = "申请编号重复"
    level = Level.ERROR
    why = "一件申请登记两次，统计表就多算一件；结转的申请留在收到那一年的登记簿里，答复也填在那里。"
    fix = "同一件申请只留一行；不同的申请，编号不能相同。"
    authority = (REGISTER,)
    bad = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS}
2026-3,2026-06-10,网络,自然人,林地征收
2026-3,2026-06-11,网络,商业企业,采伐许可
"""
        }
    )
    good = Example(
        {
            "docs/disclosure/requests/2026.csv": f"""{COLUMNS}
2026-3,2026-06-10,网络,自然人,林地征收
2026-4,2026-06-11,网络,商业企业,采伐许可
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every number that was taken before."""
        first: dict[str, str] = {}
        for register, position, request in requests(context):
            place = f"{register.year}年登记簿第 {register.source.place(position, '编号').line} 行"
            taken = first.setdefault(request.number, place)
            if taken != place:
                message = f"编号“{request.number}”在{taken}已经用过。"
                yield self.finding(register, position, "编号", message=message)
