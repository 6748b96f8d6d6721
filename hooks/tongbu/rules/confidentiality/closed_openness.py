"""Words in the text say 不予公开 or 依申请公开, although it is published."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.sensitive import SensitiveKind
from tongbu.rules.confidentiality.telling import told
from tongbu.rules.rule import Authority, Context, Example, Rule


class ClosedOpenness(Rule):
    """Words in the text say 不予公开 or 依申请公开, although it is published."""

    code = "CFD006"
    title = "文件标注不公开"
    level = Level.ERROR
    why = "正文标明不予公开或者依申请公开，却放到了网站上，就是违规公开。"
    fix = "核对发文稿纸：确实不公开的，移出项目；应当主动公开的，改成“（此件公开发布）”。"
    authority = (
        Authority("《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）：拟制公文明确公开属性"),
        Authority("《中华人民共和国政府信息公开条例》第十七条：先审查后公开"),
    )
    bad = Example({"policies/2026/a.md": "第一条　制定本办法。\n\n（此件依申请公开）\n"})
    good = Example({"policies/2026/a.md": "第一条　制定本办法。\n\n（此件公开发布）\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such find."""
        yield from told(self, context, SensitiveKind.OPENNESS)
