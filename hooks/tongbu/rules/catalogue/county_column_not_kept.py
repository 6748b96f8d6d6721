"""A key column that a county's site does not keep."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tongbu.cataloguing.freshness import ColumnState, CountyColumn
from tongbu.model.finding import Finding, Level
from tongbu.rules.catalogue.keeping import FRESH, county_columns
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example

_FILES = {
    "docs/disclosure/columns.yml": """- 标识: gushu-mingmu
  名称: 古树名木保护
  责任科室: [办公室]
  关键词: [古树名木]
  县级: [示例县]
"""
}
_COUNTY = "docs/disclosure/counties/示例县.json"


class CountyColumnNotKept(DisclosureRule):
    """A column that is empty or stale at a county, or of which the county's list is not there or old."""

    code = "CAT012"
    title = "县级网站的专栏是空的或者超期"
    level = Level.WARNING
    why = "上级部门负责指导和监督；县级专栏空着，公众在身边的网站上就查不到。"
    fix = "督促县级更新；列表不是最新的，从县级网站重新下载 /catalog.json，放到 docs/disclosure/counties/。"
    authority = (Authority("《中华人民共和国政府信息公开条例》第三条：上级指导、监督下级的政府信息公开工作"), FRESH)
    limits = ("column_fresh_days", "county_file_days")
    bad = Example({**_FILES, _COUNTY: '{"publisher": "示例县林业局", "built_for": "2026-06-10", "policies": []}\n'})
    good = Example(
        {
            **_FILES,
            _COUNTY: '{"publisher": "示例县林业局", "built_for": "2026-06-10", "policies": '
            '[{"title": "示例县古树名木保护规定", "published": "2026-04-01"}]}\n',
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such column at every such county; an old list once."""
        oldest = context.today - timedelta(context.settings.limits.county_file_days)
        told: set[str] = set()
        for table, position, column, at in county_columns(context):
            if reason := _reason(at, context):
                message = f"{at.county}的专栏“{column.title}”{reason}。"
                yield self.finding(table, position, "县级", message=message)
            if at.catalogue and at.catalogue.lists.built_for < oldest and at.county not in told:
                told.add(at.county)
                message = f"{at.county}的目录是 {at.catalogue.lists.built_for} 的，请重新下载。"
                yield self.finding(at.catalogue, message=message)


def _reason(at: CountyColumn, context: Context) -> str:
    state = at.states.at(context.today).state
    if state is ColumnState.UNKNOWN:
        return f"没有检查：没有 docs/disclosure/counties/{at.county}.json"
    if state is ColumnState.EMPTY:
        return "是空的"
    if state is ColumnState.STALE and at.filled:
        last = f"最近一次更新是 {at.filled.newest}" if at.filled.newest else "内容都没有日期"
        return f"{last}，超过 {at.filled.limit} 日"
    return ""
