"""An item of the catalogue that is not disclosed."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.cataloguing.coverage import ItemState
from tongbu.model.finding import Finding, Level
from tongbu.rules.catalogue.covering import DUTY, covered
from tongbu.rules.catalogue.examples import ALL, CATALOGUE
from tongbu.rules.rule import Context, DisclosureRule, Example


class UndisclosedItem(DisclosureRule):
    """An item of the catalogue in force of which nothing is on the site, or a page is gone."""

    code = "CAT001"
    title = "目录里的事项没有公开"
    level = Level.ERROR
    why = "列入主动公开目录就是承诺公开；点开没有内容，应公开尽公开就没有做到。"
    fix = "发布这一项的内容，或者改正“页面”；还没有形成的，填写“最迟公开”；本机关没有这一项的，填写“无此项”说明原因。"
    authority = (DUTY,)
    bad = Example(
        {
            CATALOGUE: f"""{ALL}- 编号: "2"
  条款: 第二十条第（七）项
  一级事项: 财政信息
  事项: 部门预算
  责任科室: [办公室]
  页面: [/zhengwu/yusuan/]
"""
        }
    )
    good = Example(
        {
            "docs/zhengwu/yusuan.md": "# 部门预算\n",
            CATALOGUE: f"""{ALL}- 编号: "2"
  条款: 第二十条第（七）项
  一级事项: 财政信息
  事项: 部门预算
  责任科室: [办公室]
  页面: [/zhengwu/yusuan/]
""",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every page that is gone, and every item without anything, once it is due."""
        found = covered(context)
        if found is None:
            return
        for item in found.items:
            if item.state(context.today) is not ItemState.MISSING or not _is_bound(item.item.asks, item.pages):
                continue
            told = f"事项 {item.item.number}“{item.item.title}”"
            for page in item.dead:
                message = f"{told}的页面“{page.written[:80]}”{page.fault}。"
                yield self.finding(found.version, item.position, "页面", message=message)
            if not item.dead:
                message = f"{told}没有公开：按目录里的条件，一份文件也没有找到。"
                yield self.finding(found.version, item.position, "事项", message=message)


def _is_bound(asks: bool, pages: tuple[object, ...]) -> bool:
    """Whether the item says at all where it is; if not, another rule tells."""
    return asks or bool(pages)
