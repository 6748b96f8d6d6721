"""A record of reviews with all its stages."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.review.asked import is_asked, is_deferred, missing_stages
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.selecting import documents


class IncompleteReview(Rule):
    """审核 without one of the stages that every document passes, 保密审查 among them."""

    code = "REV001"
    title = "审核环节不全"
    level = Level.ERROR
    why = "政府信息先审查后公开，初审、复审、终审和保密审查一个都不能少；缺了哪一个，出了问题就没有人负责。"
    fix = (
        "补做缺少的环节，对照审核登记表填写“审核”：一个环节一段，写环节、人员（岗位）、日期，"
        "写法见 tongbu explain REV001。各环节的名称可以在 mkdocs.yml 的“审核.环节”里改。"
    )
    authority = (
        Authority("《中华人民共和国政府信息公开条例》第十七条：建立健全政府信息公开审查机制，明确审查的程序和责任"),
        Authority("各地政府网站信息发布三审三校制度"),
    )
    bad = Example({"policies/2026/a.md": "---\n审核:\n  - {环节: 终审, 人员: 分管副局长, 日期: 2026-02-27}\n---\n"})
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
        """One for each document that has some reviews, or must have them, and lacks a stage."""
        for document in documents(context):
            if not document.meta.reviews and not is_asked(context.settings, document):
                continue
            missing = missing_stages(document, context.settings)
            if missing and not is_deferred(context, document):
                yield self.finding(document, "审核", message=f"审核记录缺少：{'、'.join(missing)}。")
