"""Metadata and the words of the document say the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tongbu.model.dates import spoken
from tongbu.model.finding import Finding, Level
from tongbu.model.policy import Policy
from tongbu.rules.policy.stated import stated_day
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule

_AMENDED = timedelta(days=300)
"""Longer than anybody is wrong about a day, shorter than the time between two versions."""
_BODY = "第一条　为了加强古树名木保护，制定本办法。\n\n第二条　本办法自2026年5月1日起施行，有效期至2031年4月30日。\n"


class ContradictedMetadata(Rule):
    """成文日期, 施行日期 or 有效期至 differs from what the text itself says in so many words."""

    code = "POL027"
    title = "元数据的日期与正文不一致"
    level = Level.WARNING
    concerns = POLICIES
    why = "有效性、期限、提醒都按元数据的日期推算；与正文不一致，网站说的就和文件说的不一样。"
    fix = "对照印发的原件，改正写错的那一处。"
    authority = (Authority("本系统规定：元数据照正文填写"),)
    bad = Example({"policies/2026/a.md": f"---\n施行日期: 2026-06-01\n有效期至: 2031-05-31\n---\n{_BODY}"})
    good = Example({"policies/2026/a.md": f"---\n施行日期: 2026-05-01\n有效期至: 2031-04-30\n---\n{_BODY}"})

    def check(self, context: Context) -> Iterator[Finding]:
        """One for each date, at its key; what the text does not say, or says of several days, is let be.

        So is a text that began years before: amended since, it keeps the words of its first version.
        """
        for policy in context.policies:
            for key, given, stated, place in _stated(policy):
                if given and given != stated and not (key == "施行日期" and given - stated > _AMENDED):
                    message = f"“{key}”写的是{spoken(given)}，{place}写的是{spoken(stated)}。"
                    yield self.finding(policy, key, message=message)


def _stated(policy: Policy) -> Iterator[tuple[str, date | None, date, str]]:
    signature = policy.text.signature
    if signature and signature.date:
        yield "成文日期", policy.meta.drafted, signature.date, f"落款（第 {signature.line} 行）"
    for key, given in (("施行日期", policy.meta.effective), ("有效期至", policy.meta.expires)):
        if found := stated_day(policy, key):
            yield key, given, found[0], f"正文第 {found[1].line} 行"
