"""A reason is given for an article that changed."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.comparing import Change, Row, check_correction
from tongbu.model.finding import Finding, Level
from tongbu.rules.comparison.examples import OLD, replacing
from tongbu.rules.comparison.versions import understood
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule


class IdleReason(Rule):
    """对照 gives a reason for an article that is the same in both versions."""

    code = "CMP004"
    title = "没有变化的条文写了修改理由"
    level = Level.WARNING
    concerns = POLICIES
    why = "理由多半写错了条号，真正修改的条文反而没有说明。"
    fix = "把理由移到修改过的条文上，或者删去。"
    authority = (Authority("本系统规定：修改理由对应有变化的条文"),)
    bad = Example({"policies/2020/a.md": OLD, "policies/2026/a.md": replacing("条文: 第三条\n    理由: 加重责任")})
    good = Example({"policies/2020/a.md": OLD, "policies/2026/a.md": replacing("条文: 第二条\n    理由: 缩短周期")})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such note, at its reason."""
        for policy, old, position, correction in understood(context):
            if not correction.reason or any(check_correction(correction, old.text, policy.text)):
                continue
            by_default = not policy.meta.comparison[position].old or old in context.library.versions_before(policy)[:1]
            rows = context.comparisons.of(old, policy, by_default=by_default).rows
            concerned = [row for row in rows if _concerns(row, correction.new, correction.old or ())]
            if concerned and all(row.relation in (Change.SAME, Change.RENUMBERED) for row in concerned):
                labels = "、".join(correction.new or correction.old or ())
                message = f"{labels}与旧版（{old.source.path}）文字相同，却写了修改理由。"
                yield self.finding(policy, "对照", position, "理由", message=message)


def _concerns(row: Row, new: tuple[str, ...], old: tuple[str, ...]) -> bool:
    if new:
        return any(unit.label in new for unit in row.new)
    return any(unit.label in old for unit in row.old)
