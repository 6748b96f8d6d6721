"""Whom to ask about a consultation."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.consultation.drafts import notices
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule


class MissingContactPoint(Rule):
    """A notice that names neither the office in charge nor its telephone."""

    code = "CON004"
    title = "征求意见没有联系方式"
    level = Level.WARNING
    concerns = DRAFTS
    why = "草案、起草说明、征集渠道和联系方式是征求意见公告的必备内容，公众提意见时会有疑问要问。"
    fix = "在“征求意见”下面填写“联系方式”，写承办科室和电话。"
    authority = (Authority("北京市关于行政规范性文件公开征求意见的要求（2020年）"),)
    bad = Example({"policies/2026/draft.md": "---\n征求意见:\n  联系方式: null\n---\n"})
    good = Example({"policies/2026/draft.md": "---\n征求意见:\n  联系方式: 湿地管理科，电话0000-12345679\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such notice."""
        for policy, notice in notices(context):
            if not notice.contact.strip():
                yield self.finding(policy, "征求意见", "联系方式", message="“征求意见”没有填写“联系方式”。")
