"""Required elements of the library record."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.front_matter import PolicyFrontMatter
from tongbu.model.vocabulary import PolicyCategory
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule

_ALWAYS = ("issuer", "index_number", "theme", "openness", "drafted", "published")
WANTED = {
    PolicyCategory.REGULATION: ("number", *_ALWAYS, "effective"),
    PolicyCategory.NORMATIVE: ("number", *_ALWAYS, "effective"),
    PolicyCategory.OTHER: _ALWAYS,
    PolicyCategory.DRAFT: ("issuer", "published"),
}
"""The fields that a document of each category must have."""


class MissingElement(Rule):
    """An element that a document of this category must have in its record is empty."""

    code = "POL001"
    title = "登记要素不全"
    level = Level.ERROR
    concerns = POLICIES
    why = "文件库按这些要素登记、分类和判断效力，缺一项公众就查不到、辨不清。"
    fix = "按文件原文在元数据里补上。"
    authority = (
        Authority("《中华人民共和国政府信息公开条例》第十二条：公开目录应当包括索引、名称、内容概述、生成日期等内容"),
        Authority("广东省政府信息公开目录页面通行的著录项"),
    )
    bad = Example({"policies/2026/a.md": "---\n施行日期: null\n---\n"})
    good = Example({"policies/2026/a.md": "---\n施行日期: 2026-05-01\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every empty element that the category requires, one finding each."""
        for policy in context.policies:
            category = policy.meta.category
            for name in WANTED[category]:
                if getattr(policy.meta, name):
                    continue
                field = PolicyFrontMatter.model_fields[name]
                yield self.finding(
                    policy,
                    field.alias or name,
                    message=f"{category}缺少“{field.alias}”（{field.description}）。",
                    fix=f"在元数据里加一行“{field.alias}: …”，内容与文件原文一致。",
                )
