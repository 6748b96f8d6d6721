"""A mobile or home telephone that is not an office's."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.sensitive import SensitiveKind
from tongbu.rules.confidentiality.telling import told
from tongbu.rules.rule import Authority, Context, Example, Rule


class PrivateTelephone(Rule):
    """A mobile or home telephone that is not an office's."""

    code = "CFD007"
    title = "有个人电话号码"
    level = Level.WARNING
    why = "个人的手机和住宅电话不应当公开；公众需要的是办公电话。"
    fix = "改成办公电话，或者遮盖，如 138****5678。确是对外公布的，前面写明“咨询电话”“监督电话”等，或者写进“联系方式”。"
    authority = (
        Authority("《中华人民共和国个人信息保护法》第二十五条：不得公开处理的个人信息，取得个人单独同意的除外"),
        Authority(
            "《中华人民共和国政府信息公开条例》第十五条：涉及个人隐私等公开会对第三方合法权益造成损害的政府信息，不得公开"
        ),
    )
    bad = Example({"policies/2026/a.md": "第一条　制定本办法。\n\n申请人联系电话：13800000000\n"})
    good = Example({"policies/2026/a.md": "第一条　制定本办法。\n\n咨询电话：0000-12345678\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such find."""
        yield from told(self, context, SensitiveKind.MOBILE, SensitiveKind.TELEPHONE)
