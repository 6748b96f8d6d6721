"""Two items of one catalogue with the same number, or two columns with the same name in addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.catalogue.covering import DIRECTORY
from tongbu.rules.catalogue.examples import ALL, CATALOGUE
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example, Sourced


class DuplicateCatalogueNumber(DisclosureRule):
    """An item's 编号, or a column's 标识, that another of the same table has."""

    code = "CAT007"
    title = "目录的编号或者专栏的标识重复"
    level = Level.ERROR
    why = "编号、标识用在网址里，也用来对照前后两个版本；重复了，就分不清是哪一项。"
    fix = "改成不同的编号；新增的事项用新的编号，取消的编号不再使用。"
    authority = (DIRECTORY, Authority("本系统规定：编号、标识不重复"))
    bad = Example({CATALOGUE: ALL + ALL})
    good = Example({CATALOGUE: ALL + ALL.replace('"1"', '"2"')})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every one but the first."""
        for version in context.disclosure.catalogue.values():
            yield from self._twice(version, "编号", [item.number for item in version.rows])
        columns = context.disclosure.columns
        if columns:
            yield from self._twice(columns, "标识", [column.slug for column in columns.rows])

    def _twice(self, table: Sourced, key: str, names: Iterable[str]) -> Iterator[Finding]:
        seen: dict[str, int] = {}
        for position, name in enumerate(names):
            same = "".join(name.split())
            if same in seen:
                message = f"第 {position + 1} 项的{key}“{name}”与第 {seen[same] + 1} 项相同。"
                yield self.finding(table, position, key, message=message)
            else:
                seen[same] = position
