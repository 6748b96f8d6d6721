"""An item of the catalogue whose content is out of date."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.cataloguing.coverage import ItemState
from tongbu.model.finding import Finding, Level
from tongbu.rules.catalogue.covering import DIRECTORY, IN_TIME, covered
from tongbu.rules.catalogue.examples import CATALOGUE
from tongbu.rules.catalogue.site_pages import DAY_KEYS
from tongbu.rules.rule import Context, DisclosureRule, Example

_ITEM = """- 编号: "1"
  条款: 第二十条第（一）项
  一级事项: 政策文件
  事项: 规章、规范性文件和解读
  责任科室: [办公室]
  栏目: [政策文件, 政策解读, 意见征集]
  文件类别: [行政规范性文件]
"""
_REST = """- 编号: "2"
  条款: 第二十条第（一）项
  一级事项: 政策文件
  事项: 解读和征集
  责任科室: [办公室]
  栏目: [政策解读, 意见征集]
"""


class StaleItem(DisclosureRule):
    """An item whose 更新周期 has passed, with the working days to disclose, and nothing new has come."""

    code = "CAT003"
    title = "目录里的事项超期没有更新"
    level = Level.WARNING
    why = "旧的数字、旧的办事要求会误导公众；目录写明了更新周期，就要按期更新。"
    fix = "发布新的内容，或者更新页面并改写它的“更新日期”；更新周期不对的，改正目录。"
    authority = (DIRECTORY, IN_TIME)
    limits = ("disclosure_workdays",)
    bad = Example({CATALOGUE: f"{_ITEM}  更新周期: 每月\n{_REST}"})
    good = Example({CATALOGUE: f"{_ITEM}  更新周期: 每年\n{_REST}"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every item that is out of date, and every page of which nobody can say whether it is."""
        found = covered(context)
        if found is None:
            return
        for item in found.items:
            if item.state(context.today) is not ItemState.STALE:
                continue
            told = f"事项 {item.item.number}“{item.item.title}”"
            if item.undated:
                pages = "、".join(page.written[:80] for page in item.undated)
                message = f"{told}{item.item.cycle}更新，页面 {pages} 没有日期，看不出有没有更新。"
                fix = f"在页面文件开头的元数据里写“{DAY_KEYS[0]}: 2026-01-15”。"
                yield self.finding(found.version, item.position, "页面", message=message, fix=fix)
            else:
                message = f"{told}{item.item.cycle}更新，最近一次是 {item.newest}，已经超期。"
                yield self.finding(found.version, item.position, "更新周期", message=message)
