"""A clause of the law of which the catalogue says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.catalogue import in_force
from tongbu.model.disclosure.clause import Clause
from tongbu.model.finding import Finding, Level
from tongbu.rules.catalogue.covering import DUTY
from tongbu.rules.catalogue.examples import ALL, CATALOGUE
from tongbu.rules.rule import Context, DisclosureRule, Example

_NONE_HERE = "".join(
    f"""- 编号: "{number}"
  条款: {clause}
  一级事项: 其他
  事项: {clause.matter}
  责任科室: [办公室]
  无此项: 本机关没有这一项信息
"""
    for number, clause in enumerate(Clause, 2)
    if clause.is_for_all and clause is not Clause.RULES
)


class MissingClause(DisclosureRule):
    """An item of art. 20 that the catalogue neither lists nor says not to be there."""

    code = "CAT005"
    title = "目录没有写到条例规定的一项"
    level = Level.WARNING
    why = "条例第二十条列了应当主动公开的各项；没有写到的，公众分不清是没有，还是没有公开。"
    fix = "增加这一项；本机关没有的，也写一行，在“无此项”里说明原因。"
    authority = (DUTY,)
    bad = Example({CATALOGUE: ALL})
    good = Example({CATALOGUE: ALL + _NONE_HERE})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such clause, at the head of the catalogue in force."""
        version = in_force(context.disclosure.catalogue, context.today)
        if version is None or not version.whole:
            return
        there = {item.clause for item in version.rows}
        for clause in Clause:
            if clause.is_for_all and clause not in there:
                message = f"目录没有写到条例{clause}：{clause.matter}。"
                yield self.finding(version, message=message)
