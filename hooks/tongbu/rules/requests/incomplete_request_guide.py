"""A guide for applicants that does not say where to apply."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.request import Channel
from tongbu.model.disclosure.request_guide import WrittenGuide
from tongbu.model.finding import Finding, Level
from tongbu.rules.requests.requests import REGULATION
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example
from tongbu.settings import Organisation

_SETTINGS = """extra:
  tongbu:
    机关:
      地址: 示例市绿源路1号
      电话: 0000-00000000
      办公时间: 工作日8:30—12:00
"""


class IncompleteRequestGuide(DisclosureRule):
    """A guide that lacks what the regulation asks for, where the settings of the bureau do not have it either.

    A bureau that keeps a register and has no guide at all is told the same.
    """

    code = "REQ010"
    title = "依申请公开指引不完整"
    level = Level.WARNING
    why = "公众要知道向谁申请、怎样联系；机构名称、地址、时间、电话、传真、互联网联系方式是指南的法定内容。"
    fix = "在 docs/disclosure/request-guide.yml 补上；与机关相同的，写在 mkdocs.yml 的“机关”下面。"
    authority = (
        Authority(f"{REGULATION}第十二条：政府信息公开指南的内容"),
        Authority(f"{REGULATION}第二十九条、第三十条"),
    )
    bad = Example(
        {
            "mkdocs.yml": _SETTINGS,
            "docs/disclosure/request-guide.yml": """受理机构: 办公室
渠道:
  - 方式: 网络
    说明: 在网上申请入口填写
""",
        }
    )
    good = Example(
        {
            "mkdocs.yml": _SETTINGS,
            "docs/disclosure/request-guide.yml": """受理机构: 办公室
传真: 0000-00000001
网上申请: https://www.example.gov.cn/shenqing/
渠道:
  - 方式: 网络
    说明: 在网上申请入口填写
""",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Everything that is missing."""
        written = context.disclosure.request_guide
        if written is None:
            for register in list(context.disclosure.requests.values())[-1:]:
                yield self.finding(register, message="有依申请公开登记簿，没有申请指引。")
            return
        for key, what in _missing(written, context.settings.organisation):
            yield self.finding(written, key, message=f"申请指引没有{what}。")


def _missing(written: WrittenGuide, bureau: Organisation) -> Iterator[tuple[str, str]]:
    """The keys and words of what neither the guide nor the settings say."""
    guide = written.guide
    said = {
        "地址": guide.address or bureau.address,
        "电话": guide.telephone or bureau.telephone,
        "传真": guide.fax,
        "办公时间": guide.hours or bureau.hours,
    }
    yield from ((key, key) for key, value in said.items() if not value)
    if not (guide.online or guide.email or bureau.email):
        yield "网上申请", "互联网联系方式（网上申请入口或者邮箱）"
    if any(each.channel is Channel.ONLINE for each in guide.channels) and not guide.online:
        yield "渠道", "网上申请入口的网址，“渠道”里却有网络"
