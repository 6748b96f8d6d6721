"""A mark of internal use: 内部资料, 注意保存, 不得外传."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.sensitive import SensitiveKind
from tongbu.rules.confidentiality.telling import told
from tongbu.rules.rule import Authority, Context, Example, Rule


class InternalMark(Rule):
    """A mark of internal use: 内部资料, 注意保存, 不得外传."""

    code = "CFD004"
    title = "有内部文件标记"
    level = Level.ERROR
    why = "标明内部使用的文件没有经过公开审查，放到网站上就是违规公开。"
    fix = "确认能不能公开：不能的，移出项目；已经批准公开的，删去标记。正文只是提到这些词的，不会提示。"
    authority = (
        Authority("《中华人民共和国政府信息公开条例》第十七条：先审查后公开"),
        Authority("《中华人民共和国政府信息公开条例》第十六条：内部事务信息可以不予公开"),
    )
    bad = Example({"policies/2026/a.md": "内部资料　注意保存\n\n第一条　制定本办法。\n"})
    good = Example(
        {"policies/2026/a.md": "第一条　制定本办法。\n\n第二条　印刷内部资料性出版物的，依照有关规定执行。\n"}
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such find."""
        yield from told(self, context, SensitiveKind.INTERNAL)
