"""Organs called by a name that they no longer bear."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.wording.telling import instead, tell
from tongbu.wording import Kind


class RetiredOrgan(Rule):
    """An organ that was renamed, merged or abolished before the day of the document."""

    code = "WRD002"
    title = "机构名称已经改变"
    level = Level.WARNING
    why = "机构改革以后，旧名称的机关已经不存在，公众按旧名称找不到负责的部门。"
    fix = "改为现在的名称；说的是改革以前的事，在前面加“原”字。"
    authority = (
        Authority("《深化党和国家机构改革方案》（2018年）、《党和国家机构改革方案》（2023年）", verified=False),
    )
    bad = Example({"policies/2026/a.md": "第一条　古树名木的认定结果，报国家林业局备案。\n"})
    good = Example(
        {"policies/2026/a.md": "第一条　古树名木的认定结果，报国家林业和草原局备案。原国家林业局发布的标准继续适用。\n"}
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such place in the documents in question."""
        yield from tell(self, context, Kind.ORGAN, instead)
