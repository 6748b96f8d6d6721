"""Comments, tracked changes, hidden sheets, rows or text, previews in a file."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.sensitive import SensitiveKind
from tongbu.rules.confidentiality.telling import told
from tongbu.rules.rule import Authority, Context, Example, Rule


class UnseenContent(Rule):
    """Comments, tracked changes, hidden sheets, rows or text, previews in a file."""

    code = "CFD013"
    title = "附件里有看不见的内容"
    level = Level.WARNING
    why = "批注、修订痕迹、隐藏的工作表和行列，打开附件的人一看便知；其中常有讨论意见和个人信息。"
    fix = "在 Word、Excel 里选“文件—信息—检查文档”，接受全部修订，删去批注和隐藏的内容，保存后替换附件。"
    authority = (
        Authority("《中华人民共和国政府信息公开条例》第十七条：先审查后公开"),
        Authority("《中华人民共和国政府信息公开条例》第十六条：内部事务信息可以不予公开"),
    )
    bad = Example(
        {
            "policies/2026/a.md": "---\n附件:\n  - 名称: 附表\n    文件: a-biao.html\n---\n",
            "policies/2026/a-biao.html": "<p>申请表</p><!-- 这一段领导说先不写 -->\n",
        }
    )
    good = Example(
        {
            "policies/2026/a.md": "---\n附件:\n  - 名称: 附表\n    文件: a-biao.html\n---\n",
            "policies/2026/a-biao.html": "<p>申请表</p>\n",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such find."""
        yield from told(self, context, SensitiveKind.UNSEEN)
