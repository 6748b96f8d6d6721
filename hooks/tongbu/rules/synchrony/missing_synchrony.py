"""The three dates are on record on both sides."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.rules.readings import bound_readings, must_keep_step
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.selecting import issued
from tongbu.rules.synchrony.steps import missing


class MissingSynchrony(Rule):
    """A policy bound by the three synchronisations, or its interpretation, lacks one of the three dates."""

    code = "SYN004"
    title = "三同步日期不全"
    level = Level.ERROR
    why = "文件与解读是否同步组织、同步审签、同步部署，要有两边的三个日期才说得清。"
    fix = "写一行“三同步:”，下面三行各缩进两格，写 组织、审签、部署 的日期，如“  组织: 2026-01-12”。"
    authority = (
        Authority("《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）"),
        Authority("《广州市政策文件解读工作实施办法》（穗府办函〔2017〕313号）第二条"),
    )
    bad = Example({"interpretations/2026/a.md": "---\n三同步:\n  审签: null\n---\n"})
    good = Example(
        {"interpretations/2026/a.md": "---\n三同步:\n  组织: 2026-01-12\n  审签: 2026-02-27\n  部署: 2026-03-02\n---\n"}
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """One finding for each document, naming what it lacks."""
        for document in _bound(context):
            if lacking := tuple(missing(document)):
                message = f"“三同步”缺少{'、'.join(lacking)}日期。"
                fix = "在“三同步”下面补写：" + "，".join(f"“{step}: 年-月-日”" for step in lacking) + "。"
                yield self.finding(document, "三同步", message=message, fix=fix)


def _bound(context: Context) -> Iterator[Policy | Interpretation]:
    yield from (policy for policy in issued(context) if must_keep_step(policy))
    yield from bound_readings(context)
