"""A topic said to be disclosed, where nothing is."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.disclosure.places import fault_of
from tongbu.rules.requests.requests import COLUMNS, REGULATION, requests
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example

_REGISTER = f"{COLUMNS}\n2026-3,2026-06-10,网络,自然人,林地征收\n"
_GUIDE = """受理机构: 办公室
渠道:
  - 方式: 当面提交
    说明: 到办公室填写申请表
已主动公开:
  - 主题: 林地征收
    公布网址: {}
"""


class UnprovenDisclosure(DisclosureRule):
    """A topic under 已主动公开 whose address leads nowhere, or which no register has."""

    code = "REQ011"
    title = "“已主动公开”的主题对不上"
    level = Level.ERROR
    why = "统计页说这类信息已经主动公开，公众点开要看得到；主题写得和登记簿不一样，就对不上。"
    fix = "公布网址写本站的网址（/ 开头）或者完整的 https 网址；主题用登记簿里的说法。"
    authority = (Authority(f"{REGULATION}第四十四条：多人申请的信息可以纳入主动公开的范围"),)
    bad = Example(
        {
            "docs/disclosure/requests/2026.csv": _REGISTER,
            "docs/disclosure/request-guide.yml": _GUIDE.format("/meiyou/"),
        }
    )
    good = Example(
        {
            "docs/disclosure/requests/2026.csv": _REGISTER,
            "docs/disclosure/request-guide.yml": _GUIDE.format("/policies/"),
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such topic."""
        written = context.disclosure.request_guide
        if written is None:
            return
        topics = {request.topic for _, _, request in requests(context)}
        for position, each in enumerate(written.guide.disclosed):
            if fault := fault_of(context, each.link):
                message = f"主题“{each.topic}”的公布网址“{each.link}”{fault}。"
                yield self.finding(written, "已主动公开", position, "公布网址", message=message)
            if each.topic not in topics:
                message = f"登记簿里没有主题“{each.topic}”。"
                yield self.finding(written, "已主动公开", position, "主题", message=message, level=Level.WARNING)
