"""Issuers are known."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.vocabulary import PolicyCategory
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule


class UnknownIssuer(Rule):
    """The site's organisation is neither 发布机构 nor among 联合发文机关 of a document that is no regulation."""

    code = "POL023"
    title = "发布机构不是本机关"
    level = Level.WARNING
    concerns = POLICIES
    why = "本站登记本机关的文件；发布机构写法不一，按机构就查不全，转载的文件应当注明来源机关。"
    fix = "写机关全称；联合发文的，把本机关写进“联合发文机关”；转载上级文件的可以豁免。"
    authority = (Authority("《中华人民共和国政府信息公开条例》第十条：制作机关负责公开", verified=False),)
    bad = Example({"policies/2026/a.md": "---\n发布机构: 市林业和园林局\n---\n"})
    good = Example({"policies/2026/a.md": "---\n发布机构: 示例市林业局\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every document that does not name the organisation in full; nothing where none is configured.

        Regulations (规章) may be a government's, drafted by the site's organisation: they are left out.
        """
        own = context.settings.organisation.name
        for policy in context.policies if own else ():
            if policy.meta.category is PolicyCategory.REGULATION:
                continue
            if policy.meta.issuer and own not in (policy.meta.issuer, *policy.meta.joint_issuers):
                message = f"发布机构“{policy.meta.issuer}”和联合发文机关中没有本机关全称“{own}”。"
                yield self.finding(policy, "发布机构", message=message)
