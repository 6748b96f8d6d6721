"""A level of secrecy (密级) that stands as a mark."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.sensitive import SensitiveKind
from tongbu.rules.confidentiality.telling import told
from tongbu.rules.rule import Authority, Context, Example, Rule


class SecrecyMark(Rule):
    """A level of secrecy (密级) that stands as a mark."""

    code = "CFD001"
    title = "正文或者附件有密级标志"
    level = Level.ERROR
    waivable = False
    adjustable = False
    why = "涉密信息不上网。密级标志说明文件是国家秘密，一旦发布就是泄密，必须立即处置。"
    fix = "立即把文件移出项目，报告保密审查人员；连同提交历史一并处理。已经解密的，按程序办理后删去密级标志再发布。"
    authority = (
        Authority("《中华人民共和国保守国家秘密法》：涉及国家秘密的信息不得在互联网公开发布"),
        Authority("《中华人民共和国保守国家秘密法实施条例》：国家秘密标志应当标注密级、保密期限"),
    )
    bad = Example({"policies/2026/a.md": "机密★5年\n\n第一条　制定本办法。\n"})
    good = Example(
        {"policies/2026/a.md": "第一条　制定本办法。\n\n第二条　工作人员对商业秘密、国家秘密负有保密义务。\n"}
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such find."""
        yield from told(self, context, SensitiveKind.SECRECY)
