"""A file whose properties name the person who made it."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.sensitive import SensitiveKind
from tongbu.rules.confidentiality.telling import told
from tongbu.rules.rule import Authority, Context, Example, Rule


class FileAuthor(Rule):
    """A file whose properties name the person who made it."""

    code = "CFD012"
    title = "附件属性里有作者姓名"
    level = Level.WARNING
    why = "文档属性里的作者、最后修改人随附件一起公开，暴露经办人姓名，也可能与对外口径不一致。"
    fix = "在 Word、Excel 里选“文件—信息—检查文档—删除文档属性和个人信息”，保存后替换附件。"
    authority = (
        Authority("《中华人民共和国个人信息保护法》第二十五条：不得公开处理的个人信息，取得个人单独同意的除外"),
        Authority(
            "《中华人民共和国政府信息公开条例》第十五条：涉及个人隐私等公开会对第三方合法权益造成损害的政府信息，不得公开"
        ),
    )
    bad = Example(
        {
            "policies/2026/a.md": "---\n附件:\n  - 名称: 附表\n    文件: a-tu.svg\n---\n",
            "policies/2026/a-tu.svg": "<svg xmlns='http://www.w3.org/2000/svg'>"
            "<metadata><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
            "<dc:creator><rdf:li>张小明</rdf:li></dc:creator></x:xmpmeta></metadata></svg>\n",
        }
    )
    good = Example(
        {
            "policies/2026/a.md": "---\n附件:\n  - 名称: 附表\n    文件: a-tu.svg\n---\n",
            "policies/2026/a-tu.svg": "<svg xmlns='http://www.w3.org/2000/svg'></svg>\n",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such find."""
        yield from told(self, context, SensitiveKind.AUTHOR)
