"""One 文号, one document."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.ties import Said
from tongbu.rules.document_number import without_padding
from tongbu.rules.rule import Authority, Context, Example, LibraryRule
from tongbu.rules.selecting import shared


class DuplicateNumber(LibraryRule):
    """Two documents bear the same 文号, whatever brackets they were typed with."""

    code = "POL009"
    title = "文号重复"
    level = Level.ERROR
    why = "一个文号只对应一份文件；重号时，引用这个文号的文件和公众都分不清是哪一份。"
    fix = "对照原文改正写错的文号；同一文件重复录入的，删去一份。"
    authority = (Authority("《党政机关公文处理工作条例》第九条第（五）项"),)
    bad = Example(
        {
            "policies/2026/b.md": """---
名称: 示例市林地管理办法
文件类别: 行政规范性文件
文号: 示林规〔2026〕1号
---
第一条　为了加强林地管理，制定本办法。
"""
        }
    )
    good = Example(
        {
            "policies/2026/b.md": """---
名称: 示例市林地管理办法
文件类别: 行政规范性文件
文号: 示林规〔2026〕2号
---
第一条　为了加强林地管理，制定本办法。
"""
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Each of the documents that share a number."""
        for policy, other in shared(context, _number):
            message = f"文号“{policy.meta.number}”与{other.named}（{other.source.path}）相同。"
            yield self.finding(policy, "文号", message=message)


def _number(said: Said) -> str:
    return "" if said.draft else without_padding(said.number)
