"""The order of a document's dates."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.policy import Policy
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class DateOrder(Rule):
    """Dates that contradict one another: made, published, in force, expired."""

    code = "POL018"
    title = "日期先后矛盾"
    level = Level.ERROR
    concerns = ISSUED
    why = "文件先成文、再公布、后施行；日期倒置，有效性就会算错，未公布的文件也不能约束公众。"
    fix = "对照原文核对各日期，改正写错的一项。"
    authority = (
        Authority("《规章制定程序条例》第三十条至第三十二条"),
        Authority("《中华人民共和国政府信息公开条例》第二十六条：自信息形成之日起公开"),
    )
    bad = Example({"policies/2026/a.md": "---\n发布日期: 2026-03-01\n---\n"})
    good = Example({"policies/2026/a.md": "---\n发布日期: 2026-03-09\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every pair of dates in the wrong order; in force before publication but not before signing only warns."""
        for policy in issued(context):
            yield from self._pairs(policy)

    def _pairs(self, policy: Policy) -> Iterator[Finding]:
        meta = policy.meta
        drafted, published, effective, expires = meta.drafted, meta.published, meta.effective, meta.expires
        if drafted and published and published < drafted:
            message = f"发布日期 {published} 早于成文日期 {drafted}。"
            yield self.finding(policy, "发布日期", message=message)
        if drafted and effective and effective < drafted:
            message = f"施行日期 {effective} 早于成文日期 {drafted}：文件不溯及既往。"
            yield self.finding(policy, "施行日期", message=message)
        elif published and effective and effective < published:
            message = f"施行日期 {effective} 早于发布日期 {published}：公众看到之前文件已经生效。"
            yield self.finding(policy, "施行日期", message=message, level=Level.WARNING)
        begins = effective or published or drafted
        if expires and begins and expires < begins:
            message = f"有效期至 {expires}，早于开始施行的 {begins}。"
            yield self.finding(policy, "有效期至", message=message)
