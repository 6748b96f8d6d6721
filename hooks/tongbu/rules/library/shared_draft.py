"""A draft becomes one policy."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.reference import RelationKind
from tongbu.model.ties import Said
from tongbu.rules.rule import Authority, Context, Example, LibraryRule
from tongbu.rules.selecting import shared


class SharedDraft(LibraryRule):
    """Two issued policies name the same draft."""

    code = "LIB014"
    title = "两份文件指向同一征求意见稿"
    level = Level.WARNING
    why = "征求意见页只能指向一份正式文件，另一份的采纳情况就无处可查。"
    fix = "核对后只在由它形成的正式文件里保留；一稿分成两份文件的，可以豁免。"
    authority = (Authority("《重大行政决策程序暂行条例》第十八条"),)
    bad = Example(
        {
            "policies/2026/a.md": "---\n征求意见稿: 2026/draft\n---\n",
            "policies/2026/b.md": """---
名称: 示例市湿地管理办法
文件类别: 行政规范性文件
征求意见稿: 2026/draft
---
第一条　为了保护湿地，制定本办法。
""",
        }
    )
    good = Example({"policies/2026/a.md": "---\n征求意见稿: 2026/draft\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Each of the policies that share a draft."""
        for policy, other in shared(context, _draft):
            message = f"{other.named}（{other.source.path}）也写着“征求意见稿: {policy.meta.draft}”。"
            yield self.finding(policy, "征求意见稿", message=message)


def _draft(said: Said) -> str:
    """The draft that an issued policy names."""
    named = (written for kind, _, written in said.references if kind is RelationKind.DRAFTED_AS)
    return "" if said.draft else next(named, "")
