"""The ways to comment work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.front_matter import Channel
from tongbu.rules.consultation.drafts import notices
from tongbu.rules.rule import DRAFTS, Authority, Context, Example, Rule

PLACEHOLDERS = ("草案", "条文", "原文")
_BRACED = re.compile(r"\{([^{}]*)\}")
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):(?!\d)")
_BY_MAIL = re.compile(r"邮件|邮箱|(?i:e-?mail)")
_MAIL = re.compile(r"[^@\s，,；;、：:]+@[^@\s，,；;、：:]+\.[^@\s，,；;、：:]+")


def _channel(address: str) -> str:
    return f'---\n征求意见:\n  渠道:\n    - 方式: 网上提交\n      地址: "{address}"\n---\n'


class UnusableChannel(Rule):
    """An address that cannot be followed: no web address, no mail address, another scheme, an unknown placeholder."""

    code = "CON021"
    title = "征求意见的渠道用不了"
    level = Level.ERROR
    concerns = DRAFTS
    why = "公众照着公告的地址提意见，地址打不开、邮件发不出，等于没有征求。"
    fix = "网上提交写以 https:// 开头的完整网址，电子邮件只写邮箱；网址里只能用 {草案}、{条文}、{原文}。"
    authority = (Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十五条：明确提出意见的方式"),)
    bad = Example({"policies/2026/draft.md": _channel("www.example.gov.cn/consult")})
    good = Example({"policies/2026/draft.md": _channel("https://www.example.gov.cn/consult?article={条文}")})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such address, at its key."""
        for policy, notice in notices(context):
            for position, channel in enumerate(notice.channels):
                if message := _fault(channel):
                    yield self.finding(policy, "征求意见", "渠道", position, "地址", message=message)


def _fault(channel: Channel) -> str:
    address = channel.address
    scheme = _SCHEME.match(address)
    is_web = bool(scheme and scheme[1].lower() in ("http", "https"))
    if scheme and not is_web:
        return f"“{address[:40]}”的开头 {scheme[1]}: 不能用。"
    if "网" in channel.kind and not is_web:
        return f"“{channel.kind}”的地址“{address[:40]}”不是以 https:// 开头的网址。"
    if _BY_MAIL.search(channel.kind) and not _MAIL.fullmatch(address):
        return f"“{channel.kind}”的地址“{address[:40]}”不是邮箱。"
    unknown = [name for name in _BRACED.findall(address) if name not in PLACEHOLDERS]
    return f"网址里的 {{{unknown[0][:20]}}} 不认识。" if unknown else ""
