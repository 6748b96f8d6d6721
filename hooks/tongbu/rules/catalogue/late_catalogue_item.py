"""A document that was disclosed later than its item of the catalogue allows."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.catalogue.covering import IN_TIME, covered
from tongbu.rules.catalogue.examples import CATALOGUE
from tongbu.rules.rule import Context, DisclosureRule, Example

_ITEM = """- 编号: "1"
  条款: 第二十条第（一）项
  一级事项: 政策文件
  事项: 规章、规范性文件和解读
  责任科室: [办公室]
  栏目: [政策文件, 政策解读, 意见征集]
"""


class LateCatalogueItem(DisclosureRule):
    """A document published more working days after its 成文日期 than the item's 公开时限, since the first catalogue."""

    code = "CAT002"
    title = "没有在目录规定的时限内公开"
    level = Level.WARNING
    why = "目录写明了公开时限，逾期公开的计入“公开逾期”，考核时要说明。"
    fix = "核对文件的成文日期和发布日期；确实逾期的，查明原因，以后按时公开。"
    authority = (IN_TIME,)
    limits = ("disclosure_workdays",)
    bad = Example({CATALOGUE: f"{_ITEM}  公开时限: 3\n"})
    good = Example({CATALOGUE: f"{_ITEM}  公开时限: 20\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such document, at its item."""
        found = covered(context)
        if found is None:
            return
        usual = context.settings.limits.disclosure_workdays
        for item in found.items:
            for delay in item.late:
                doubt = "（涉及放假安排没有公布的年份，按周末推算）" if delay.provisional else ""
                message = (
                    f"事项 {item.item.number}“{item.item.title}”：《{delay.subject.title}》成文后"
                    f" {delay.workdays} 个工作日才公开，超过 {item.item.limit(usual)} 个工作日{doubt}。"
                )
                yield self.finding(found.version, item.position, "公开时限", message=message)
