"""A key column in which nothing new has come for long."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.cataloguing.freshness import ColumnState
from tongbu.model.finding import Finding, Level
from tongbu.rules.catalogue.keeping import FRESH, kept_columns
from tongbu.rules.rule import Context, DisclosureRule, Example

_FILE = "docs/disclosure/columns.yml"
_COLUMN = """- 标识: gushu-mingmu
  名称: 古树名木保护
  责任科室: [办公室]
  关键词: [古树名木]
"""


class StaleColumn(DisclosureRule):
    """A 重点领域专栏 whose newest content is older than its limit, or is going to be soon."""

    code = "CAT011"
    title = "专栏超期没有更新"
    level = Level.WARNING
    why = "专栏长期不更新，等于空转；网站检查把超期不更新的栏目列为问题。"
    fix = "发布新的内容；更新期限不合适的，改“更新期限”，或者设置“限值”里的“专栏更新期限”。"
    authority = (FRESH,)
    limits = ("column_fresh_days",)
    bad = Example({_FILE: f"{_COLUMN}  更新期限: 30\n"})
    good = Example({_FILE: f"{_COLUMN}  更新期限: 365\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such column; a note for one that is about to be stale."""
        for table, position, column, filled in kept_columns(context):
            state = filled.states.at(context.today).state
            if state not in (ColumnState.STALE, ColumnState.SOON):
                continue
            last = f"最近一次更新是 {filled.newest}" if filled.newest else "内容都没有日期"
            end = "已经超过" if state is ColumnState.STALE else "快要超过"
            message = f"专栏“{column.title}”{last}，{end} {filled.limit} 日。"
            level = self.level if state is ColumnState.STALE else Level.NOTE
            yield self.finding(table, position, "更新期限", message=message, level=level)
