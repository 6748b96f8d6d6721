"""A key column with nothing in it."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.catalogue.keeping import KEY_AREAS, NOT_EMPTY, kept_columns
from tongbu.rules.rule import Context, DisclosureRule, Example

_FILE = "docs/disclosure/columns.yml"
_COLUMN = """- 标识: gushu-mingmu
  名称: 古树名木保护
  责任科室: [办公室]
"""


class EmptyColumn(DisclosureRule):
    """A 重点领域专栏 that no document falls into and no page is in, or one of whose pages is gone."""

    code = "CAT010"
    title = "专栏是空的，或者有打不开的页面"
    level = Level.ERROR
    why = "空栏目、错链是网站检查直接扣分的问题，公众也会以为没有人管。"
    fix = "放宽“栏目”“主题分类”“关键词”等条件，改正“页面”，或者先不开这个专栏。"
    authority = (NOT_EMPTY, KEY_AREAS)
    bad = Example({_FILE: f"{_COLUMN}  关键词: [湿地碳汇]\n"})
    good = Example({_FILE: f"{_COLUMN}  关键词: [古树名木]\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such column, and every such page."""
        for table, position, column, filled in kept_columns(context):
            for page in filled.dead:
                message = f"专栏“{column.title}”的页面“{page.written[:80]}”{page.fault}。"
                yield self.finding(table, position, "页面", message=message)
            if not filled.count and not filled.dead:
                message = f"专栏“{column.title}”是空的：按现在的条件，一份文件也没有。"
                yield self.finding(table, position, "名称", message=message)
