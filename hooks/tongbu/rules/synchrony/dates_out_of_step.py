"""The interpretation keeps step with its policy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tongbu.model.finding import Finding, Level
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.rules.readings import must_keep_step, pairs
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.synchrony.steps import dates


class DatesOutOfStep(Rule):
    """The interpretation was organised, signed off or deployed on another day than its policy."""

    code = "SYN005"
    title = "解读没有与文件同步"
    level = Level.ERROR
    concerns = ISSUED
    why = "解读方案和解读材料应当与文件同步组织、同步审签、同步部署，不能事后补做。"
    fix = "核对文件和解读两边“三同步”的日期；同名日期应当相同，解读的不得晚于文件的。"
    authority = (
        Authority("《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）"),
        Authority("《广州市政策文件解读工作实施办法》（穗府办函〔2017〕313号）第二条"),
    )
    bad = Example({"interpretations/2026/a.md": "---\n三同步:\n  审签: 2026-03-01\n---\n"})
    good = Example({"interpretations/2026/a.md": "---\n三同步:\n  审签: 2026-02-27\n---\n"})
    limits = ("synchrony_lead_days",)

    def check(self, context: Context) -> Iterator[Finding]:
        """Every date of a publication-stage interpretation out of step, told at the policy's own date."""
        lead = context.settings.limits.synchrony_lead_days
        for policy, reading in pairs(context):
            if not must_keep_step(policy):
                continue
            theirs = dates(reading)
            for step, day in dates(policy).items():
                if step in theirs and not -lead <= (theirs[step] - day).days <= 0:
                    yield self._out_of_step(policy, reading, step, day, theirs[step])

    def _out_of_step(self, policy: Policy, reading: Interpretation, step: str, day: date, other: date) -> Finding:
        days = (other - day).days
        message = (
            f"文件 {policy.source.path} 的{step}日期是 {day}，"
            f"解读 {reading.source.path} 却是 {other}，{'晚' if days > 0 else '早'} {abs(days)} 天。"
        )
        fix = f"日期写错的，把 {reading.source.path} 的“三同步”“{step}”改为 {day}，或者改正文件的日期"
        fix += "；确属后期补充的解读，把“解读阶段”改为 实施。" if days > 0 else "。"
        return self.finding(policy, "三同步", step, message=message, fix=fix)
