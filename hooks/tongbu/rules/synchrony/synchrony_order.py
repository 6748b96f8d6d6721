"""Organised, then signed off, then deployed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.selecting import documents
from tongbu.rules.synchrony.steps import dates


class SynchronyOrder(Rule):
    """The three dates of one record run backwards."""

    code = "SYN006"
    title = "三同步日期先后颠倒"
    level = Level.ERROR
    why = "先组织起草，再审核签发，然后部署发布；日期颠倒说明记录有误。"
    fix = "核对“三同步”：组织不晚于审签，审签不晚于部署。"
    authority = (Authority("《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）"),)
    bad = Example({"policies/2026/a.md": "---\n三同步:\n  组织: 2026-02-28\n---\n"})
    good = Example({"policies/2026/a.md": "---\n三同步:\n  组织: 2026-02-27\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every step dated before the one it follows."""
        for document in documents(context):
            for (earlier, first), (later, second) in pairwise(dates(document).items()):
                if first > second:
                    message = f"{earlier}日期 {first} 晚于{later}日期 {second}。"
                    fix = f"核对原始记录，把“{earlier}”改为不晚于 {second}，或者把“{later}”改为不早于 {first}。"
                    yield self.finding(document, "三同步", earlier, message=message, fix=fix)
