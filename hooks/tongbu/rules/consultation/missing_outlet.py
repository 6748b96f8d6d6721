"""A notice says where it is published."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.consultation.drafts import notices
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule


class MissingOutlet(Rule):
    """A notice without 公布途径."""

    code = "CON020"
    title = "征求意见没有写公布途径"
    level = Level.WARNING
    concerns = DRAFTS
    why = "公开征求意见应当通过政府网站、政务新媒体以及报刊、广播、电视等便于社会公众知晓的途径。"
    fix = "在“征求意见”下面填写“公布途径”，如 本局网站、政务新媒体。"
    authority = (Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十五条"),)
    bad = Example({"policies/2026/draft.md": "---\n征求意见:\n  公布途径: null\n---\n"})
    good = Example({"policies/2026/draft.md": "---\n征求意见:\n  公布途径: [本局网站]\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such notice."""
        for policy, notice in notices(context):
            if not notice.outlets:
                yield self.finding(policy, "征求意见", "公布途径", message="“征求意见”没有填写“公布途径”。")
