"""An identity number with the right check digit."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.sensitive import SensitiveKind
from tongbu.rules.confidentiality.telling import told
from tongbu.rules.rule import Authority, Context, Example, Rule


class IdentityNumber(Rule):
    """An identity number with the right check digit."""

    code = "CFD002"
    title = "有公民身份号码"
    level = Level.ERROR
    waivable = False
    adjustable = False
    why = "公民身份号码是个人信息，公开以后收不回来；名单公示也不得公布完整号码。"
    fix = "删去；确需区分同名的，只保留前6位和后4位，如 449900********1234。附件还要清除批注、修订和隐藏的行列。"
    authority = (
        Authority("《中华人民共和国个人信息保护法》第二十五条：不得公开处理的个人信息，取得个人单独同意的除外"),
        Authority(
            "《中华人民共和国政府信息公开条例》第十五条：涉及个人隐私等公开会对第三方合法权益造成损害的政府信息，不得公开"
        ),
    )
    bad = Example({"policies/2026/a.md": "第一条　制定本办法。\n\n联系人身份证号：449900199003071235\n"})
    good = Example({"policies/2026/a.md": "第一条　制定本办法。\n\n联系人身份证号：449900********1234\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such find."""
        yield from told(self, context, SensitiveKind.IDENTITY)
