"""Reviews by different persons."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.approving import FINAL, plain_name, rank
from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.selecting import documents


class SameReviewer(Rule):
    """初审, 复审 and 终审 by fewer persons than the bureau asks for."""

    code = "REV002"
    title = "几道审核由同一个人承担"
    level = Level.ERROR
    why = "三审是三个人各审一遍；一个人审几道，前一道漏掉的，后一道也看不出来。"
    fix = "由另一个人补做一道审核；人员确实不足的小单位，经同意后把“审核.最少人数”改为 2。"
    authority = (Authority("各地政府网站信息发布三审三校制度：科室负责人、分管领导、主要领导分级审核"),)
    bad = Example(
        {
            "policies/2026/a.md": """---
审核:
  - {环节: 初审, 人员: 资源管理科科长, 日期: 2026-02-25}
  - {环节: 复审, 人员: 资源管理科科长, 日期: 2026-02-26}
  - {环节: 保密审查, 人员: 办公室保密员, 日期: 2026-02-26}
  - {环节: 终审, 人员: 分管副局长, 日期: 2026-02-27}
---
"""
        }
    )
    good = Example(
        {
            "policies/2026/a.md": """---
审核:
  - {环节: 初审, 人员: 资源管理科经办人, 日期: 2026-02-25}
  - {环节: 复审, 人员: 资源管理科科长, 日期: 2026-02-26}
  - {环节: 保密审查, 人员: 办公室保密员, 日期: 2026-02-26}
  - {环节: 终审, 人员: 分管副局长, 日期: 2026-02-27}
---
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """One for each document, at the first stage whose person has reviewed before."""
        wanted = context.settings.reviewing.persons
        for document in documents(context):
            staged = [(at, each) for at, each in enumerate(document.meta.reviews) if 0 <= rank(each.stage) <= FINAL]
            if len({rank(each.stage) for _, each in staged}) <= FINAL:
                continue  # not all three yet, which is another fault
            persons: dict[str, str] = {}
            again = [(at, each, persons.setdefault(plain_name(each.reviewer), each.stage)) for at, each in staged]
            if len(persons) < wanted:
                at, stage, first = next((row for row in again if row[2] != row[1].stage), again[-1])
                told = f"{first}和{stage.stage}都是{stage.reviewer}" if first != stage.stage else "三审的人员不够"
                message = f"{told}，共 {len(persons)} 个人，至少要 {wanted} 个。"
                yield self.finding(document, "审核", at, "人员", message=message)
