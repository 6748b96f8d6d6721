"""The number of a passport, a plate or a certificate of disability."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.sensitive import SensitiveKind
from tongbu.rules.confidentiality.telling import told
from tongbu.rules.rule import Authority, Context, Example, Rule


class PersonalDocument(Rule):
    """The number of a passport, a plate or a certificate of disability."""

    code = "CFD008"
    title = "有护照号、车牌号或者残疾人证号"
    level = Level.WARNING
    why = "证件号和车牌号能找到具体的人，残疾情况还属于敏感个人信息。"
    fix = "删去，或者遮盖中间几位，如 粤A****5。公务用车公示等依法应当公开的，可以豁免。"
    authority = (
        Authority("《中华人民共和国个人信息保护法》第二十五条：不得公开处理的个人信息，取得个人单独同意的除外"),
        Authority(
            "《中华人民共和国政府信息公开条例》第十五条：涉及个人隐私等公开会对第三方合法权益造成损害的政府信息，不得公开"
        ),
    )
    bad = Example({"policies/2026/a.md": "第一条　制定本办法。\n\n护照号码：E12345678\n"})
    good = Example({"policies/2026/a.md": "第一条　制定本办法。\n\n护照号码：E12****78\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such find."""
        yield from told(self, context, SensitiveKind.PASSPORT, SensitiveKind.PLATE, SensitiveKind.DISABILITY)
