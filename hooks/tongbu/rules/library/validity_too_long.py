"""The longest period of validity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.standing import starts
from tongbu.model.vocabulary import PolicyCategory
from tongbu.model.years import add_years
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued

_TRIAL = re.compile("暂行|试行")


class ValidityTooLong(Rule):
    """A normative document valid for longer than the limit."""

    code = "LIB006"
    title = "有效期超过上限"
    level = Level.WARNING
    concerns = ISSUED
    why = "行政规范性文件有效期一般不超过五年，暂行、试行的一般不超过三年，到期评估后重新公布。"
    fix = "核对正文最后一条写的有效期；本地规定不同的，在 mkdocs.yml 的 extra.tongbu.限值 中调整。"
    authority = (Authority("《广东省行政规范性文件管理规定》（粤府令第277号）；各地年限不同", verified=False),)
    limits = ("validity_years", "trial_validity_years")
    bad = Example({"policies/2026/a.md": "---\n有效期至: 2036-04-30\n---\n"})
    good = Example({"policies/2026/a.md": "---\n有效期至: 2031-04-30\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every validity beyond the limit, counted from the day of taking force."""
        limits = context.settings.limits
        for policy in issued(context):
            begins, expires = starts(policy), policy.meta.expires
            if policy.meta.category is not PolicyCategory.NORMATIVE or not begins or not expires:
                continue
            trial = bool(_TRIAL.search(policy.meta.title))
            years = limits.trial_validity_years if trial else limits.validity_years
            last = add_years(begins, years)
            if expires > last:
                kind = "暂行、试行文件" if trial else "规范性文件"
                message = f"{begins} 施行，有效期至 {expires}，超过{kind}的上限 {years} 年（到 {last}）。"
                yield self.finding(policy, "有效期至", message=message)
