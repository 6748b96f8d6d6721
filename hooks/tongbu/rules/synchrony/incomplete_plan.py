"""The plan of interpretation is complete."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.readings import bound_readings
from tongbu.rules.rule import READINGS, Authority, Context, Example, Rule


class IncompletePlan(Rule):
    """The plan (解读方案) lacks its outline, form, channel or time."""

    code = "SYN009"
    title = "解读方案不完整"
    level = Level.ERROR
    concerns = READINGS
    why = "解读方案随文件一并报审，应当写明解读提纲、解读形式、解读渠道、解读时间。"
    fix = "在“解读方案”下面填写 提纲、形式、渠道、时间，如“时间: 与文件同时发布”。"
    authority = (
        Authority("郑州市政策文件解读通知（2016年，据公开报道）：解读方案的内容"),
        Authority("《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）"),
    )
    bad = Example({"interpretations/2026/a.md": "---\n解读方案:\n  渠道: null\n---\n"})
    good = Example({"interpretations/2026/a.md": "---\n解读方案:\n  渠道: 本局网站政策解读栏目\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every publication-stage interpretation of a policy bound by the three synchronisations."""
        for reading in bound_readings(context):
            plan = reading.meta.plan
            parts = {
                "提纲": plan.outline if plan else "",
                "形式": plan.form if plan else "",
                "渠道": plan.channel if plan else "",
                "时间": plan.time if plan else "",
            }
            if lacking := [name for name, written in parts.items() if not written.strip()]:
                message = f"“解读方案”缺少{'、'.join(lacking)}。"
                yield self.finding(reading, "解读方案", message=message)
