"""One 索引号, one document."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, LibraryRule
from tongbu.rules.selecting import shared


class DuplicateIndex(LibraryRule):
    """Two documents bear the same 索引号."""

    code = "POL014"
    title = "索引号重复"
    level = Level.ERROR
    why = "索引号在目录中唯一，重号时按索引号只能查到其中一份。"
    fix = "给后录入的文件改用没有用过的流水号。"
    authority = (Authority("《中华人民共和国政府信息公开条例》第十二条"),)
    bad = Example({"policies/2026/draft.md": "---\n索引号: 11449900007000011L/2026-00001\n---\n"})
    good = Example({"policies/2026/draft.md": "---\n索引号: 11449900007000011L/2026-00003\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Each of the documents that share an index number."""
        for policy, other in shared(context, lambda each: each.index_number.upper()):
            message = f"索引号“{policy.meta.index_number}”与{other.named}（{other.source.path}）相同。"
            yield self.finding(policy, "索引号", message=message)
