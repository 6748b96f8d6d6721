"""A file that cannot be looked through: locked, broken, too large, of another format."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.sensitive import SensitiveKind
from tongbu.rules.confidentiality.telling import told
from tongbu.rules.rule import Authority, Context, Example, Rule


class UninspectedFile(Rule):
    """A file that cannot be looked through: locked, broken, too large, of another format."""

    code = "CFD014"
    title = "附件没有检查"
    level = Level.ERROR
    why = "检查不了的附件，里面有没有涉密内容和个人信息谁也不知道，公众也可能打不开。"
    fix = "取消密码，另存为 .docx、.xlsx 或者带文字的 PDF，替换附件；确需保留的，人工检查后豁免，写明谁检查的。"
    authority = (
        Authority("《中华人民共和国政府信息公开条例》第十七条：先审查后公开"),
        Authority("本系统规定：随文发布的文件逐一检查，检查不了的要说明"),
    )
    bad = Example(
        {
            "policies/2026/a.md": "---\n附件:\n  - 名称: 附表\n    文件: a-biao.docx\n---\n",
            "policies/2026/a-biao.docx": "PK（损坏的文件）\n",
        }
    )
    good = Example(
        {
            "policies/2026/a.md": "---\n附件:\n  - 名称: 附表\n    文件: a-biao.txt\n---\n",
            "policies/2026/a-biao.txt": "申请表\n",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such find."""
        yield from told(self, context, SensitiveKind.UNREAD)
