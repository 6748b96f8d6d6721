"""Misprints and words written otherwise than the norm has it."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.wording.telling import instead, tell
from tongbu.wording import Kind


class Misprint(Rule):
    """A word of the list of misprints, or of the bureau's own list."""

    code = "WRD001"
    title = "有错别字或者不规范的词"
    level = Level.WARNING
    why = "错别字会改变意思，损害公文的严肃性，是网站检查的扣分项。"
    fix = "按提示改正；词语没有错的，在元数据写豁免，或者在 mkdocs.yml 的 extra.tongbu.文字 里写“允许”。"
    authority = (
        Authority("政府网站与政务新媒体检查指标：严重表述错误、错别字", verified=False),
        Authority("《现代汉语词典》（第7版）；立法技术规范（试行）", verified=False),
    )
    bad = Example({"policies/2026/a.md": "第一条　养护责任人应当与林业主管部门签定责任书。\n"})
    good = Example({"policies/2026/a.md": "第一条　养护责任人应当与林业主管部门签订责任书，并登录网站查询台账。\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such place in the documents in question."""
        yield from tell(self, context, Kind.MISPRINT, instead)
