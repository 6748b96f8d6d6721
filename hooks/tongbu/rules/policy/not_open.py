"""Only what is actively open stands on a public site."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.vocabulary import Openness
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule


class NotOpen(Rule):
    """A document marked 依申请公开 or 不予公开 in a public library."""

    code = "POL021"
    title = "不是主动公开的文件"
    level = Level.ERROR
    concerns = POLICIES
    why = "依申请公开、不予公开的文件放到网站上，就是违规公开，可能泄露不应公开的内容。"
    fix = "立即把文件移出 policies 文件夹并报告保密审查人员；公开属性写错的，按发文稿纸改为“公开方式: 主动公开”。"
    authority = (
        Authority("《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）：拟制公文明确公开属性"),
        Authority("《中华人民共和国政府信息公开条例》第十七条：先审查后公开"),
    )
    bad = Example({"policies/2026/a.md": "---\n公开方式: 依申请公开\n---\n"})
    good = Example({"policies/2026/a.md": "---\n公开方式: 主动公开\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every document, drafts included, with another openness."""
        for policy in context.policies:
            openness = policy.meta.openness
            if openness and openness is not Openness.ACTIVE:
                message = f"公开方式是“{openness}”，不能在公开网站发布。"
                yield self.finding(policy, "公开方式", message=message)
