"""Where a person lives, down to the house."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.sensitive import SensitiveKind
from tongbu.rules.confidentiality.telling import told
from tongbu.rules.rule import Authority, Context, Example, Rule


class HomeAddress(Rule):
    """Where a person lives, down to the house."""

    code = "CFD010"
    title = "有个人住址"
    level = Level.WARNING
    why = "家庭住址是个人信息，公开以后可能影响本人安宁。"
    fix = "只写到乡镇、街道，如“示例市绿源镇”。机关、企业的地址不会提示。"
    authority = (
        Authority("《中华人民共和国个人信息保护法》第二十五条：不得公开处理的个人信息，取得个人单独同意的除外"),
        Authority(
            "《中华人民共和国政府信息公开条例》第十五条：涉及个人隐私等公开会对第三方合法权益造成损害的政府信息，不得公开"
        ),
    )
    bad = Example({"policies/2026/a.md": "第一条　制定本办法。\n\n申请人住址：示例市绿源镇新塘村12号\n"})
    good = Example({"policies/2026/a.md": "第一条　制定本办法。\n\n申请人住址：示例市绿源镇\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such find."""
        yield from told(self, context, SensitiveKind.ADDRESS)
