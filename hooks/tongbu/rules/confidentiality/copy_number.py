"""A copy number (份号), which only papers with a level of secrecy bear."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.sensitive import SensitiveKind
from tongbu.rules.confidentiality.telling import told
from tongbu.rules.rule import Authority, Context, Example, Rule


class CopyNumber(Rule):
    """A copy number (份号), which only papers with a level of secrecy bear."""

    code = "CFD005"
    title = "有份号"
    level = Level.ERROR
    why = "份号是涉密公文的份数顺序号，公开发布的文件不应当有份号，出现份号说明用错了稿子。"
    fix = "核对发布的是不是公开稿；是的，删去份号。"
    authority = (
        Authority("《党政机关公文格式》GB/T 9704—2012：份号、密级和保密期限、紧急程度顶格编排在版心左上角"),
        Authority("《中华人民共和国保守国家秘密法》：涉及国家秘密的信息不得在互联网公开发布"),
    )
    bad = Example({"policies/2026/a.md": "份号：000123\n\n第一条　制定本办法。\n"})
    good = Example({"policies/2026/a.md": "第一条　制定本办法。\n\n第二条　本办法印发500份。\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such find."""
        yield from told(self, context, SensitiveKind.COPY_NUMBER)
