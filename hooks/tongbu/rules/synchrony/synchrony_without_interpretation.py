"""Whoever records the three synchronisations has something to synchronise with."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.readings import first_readings, some_unreadable
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class SynchronyWithoutInterpretation(Rule):
    """A policy need not be interpreted, but says it was prepared together with an interpretation."""

    code = "SYN003"
    title = "写了三同步，却没有解读"
    level = Level.ERROR
    concerns = ISSUED
    why = "三同步是文件与解读同步组织、同步审签、同步部署；没有解读，这项记录就不真实。"
    fix = "补上解读文件；确实不解读的，删去“三同步”，填写“不解读理由”。"
    authority = (Authority("《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）"),)
    bad = Example({"policies/2026/a.md": "---\n文件类别: 其他文件\n---\n", "interpretations/2026/a.md": None})
    good = Example(
        {
            "policies/2026/a.md": "---\n文件类别: 其他文件\n---\n",
            "interpretations/2026/a.md": "---\n解读对象: [2026/a]\n解读阶段: 发布\n---\n",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such policy; those that must be interpreted are SYN001's."""
        if some_unreadable(context):
            return
        for policy in issued(context):
            if policy.meta.category.must_be_interpreted or policy.meta.synchrony is None:
                continue
            if not first_readings(context, policy):
                message = f"{policy.named}记录了三同步日期，本站却没有它发布阶段的解读。"
                yield self.finding(policy, "三同步", message=message)
