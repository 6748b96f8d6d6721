"""The number of a bank card, by issuer and Luhn."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.sensitive import SensitiveKind
from tongbu.rules.confidentiality.telling import told
from tongbu.rules.rule import Authority, Context, Example, Rule


class BankCard(Rule):
    """The number of a bank card, by issuer and Luhn."""

    code = "CFD003"
    title = "有银行卡号"
    level = Level.ERROR
    why = "银行账号属于敏感个人信息，公开以后可能造成财产损失。"
    fix = "删去，或者只保留后4位，如 ****1234。确是本单位对公收款账户的，可以豁免，写明理由。"
    authority = (
        Authority("《中华人民共和国个人信息保护法》第二十五条：不得公开处理的个人信息，取得个人单独同意的除外"),
        Authority(
            "《中华人民共和国政府信息公开条例》第十五条：涉及个人隐私等公开会对第三方合法权益造成损害的政府信息，不得公开"
        ),
    )
    bad = Example({"policies/2026/a.md": "第一条　制定本办法。\n\n补贴账号：6222020000000000000\n"})
    good = Example({"policies/2026/a.md": "第一条　制定本办法。\n\n补贴账号：****1234\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such find."""
        yield from told(self, context, SensitiveKind.CARD)
