"""An answer whose basis changed after it was last seen through."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.policy import Policy
from tongbu.model.titles import in_title_marks
from tongbu.replying.bases import bases, outdated_by
from tongbu.rules.questions.questions import BOOK, PATH, example, named, questions
from tongbu.rules.rule import Context, DisclosureRule, Example


class OutdatedAnswer(DisclosureRule):
    """An answer whose basis changed after it was last seen through."""

    code = "QAS003"
    title = "依据变了，答案没有更新"
    level = Level.WARNING
    why = "依据的文件修改、废止或者失效以后，旧答案会误导公众，还会被检索到。"
    fix = "对照现行文件核对答案和条文序号，改正后更新“更新日期”；依据换成了新文件的，“依据”也改过来。"
    authority = (BOOK,)
    bad = Example(
        {
            PATH: example(更新日期="2026-05-10"),
            "policies/2026/a.md": "---\n有效期至: 2026-05-31\n---\n",
        }
    )
    good = Example({PATH: example()})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such answer."""
        for table, position, question in questions(context):
            for basis in bases(context.library, question):
                if not isinstance(basis.document, Policy):
                    continue
                turn = outdated_by(context.library, basis.document, question.updated, context.today)
                if turn:
                    title = in_title_marks(basis.document.meta.title)
                    told = f"依据{title}{turn.on} 起{turn.state}，答案是 {question.updated} 更新的"
                    yield self.finding(table, position, "更新日期", message=f"{named(question)}：{told}。")
