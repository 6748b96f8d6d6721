"""A text published anew names the decision it was published under."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.policy import Policy
from tongbu.model.reference import RelationKind
from tongbu.rules.comparison.decision_examples import DECISION, consolidated
from tongbu.rules.comparison.examples import OLD
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule


class UnnamedDecision(Rule):
    """A new text and an amending decision change the same old text, and the new one names no 修改决定."""

    code = "CMP008"
    title = "重新公布的正文没有写修改决定"
    level = Level.WARNING
    concerns = POLICIES
    why = "修改决定改了同一份旧文件；不写明这份正文是照哪个决定重新公布的，就不会逐字核对，漏改、多改都看不出来。"
    fix = "在重新公布的正文里写“修改决定: 决定的路径（不含 .md）”；不是照这个决定改的，核对“替代”“修改”。"
    authority = (Authority("《中华人民共和国立法法》第六十三条：法律被修改的，应当公布新的法律文本"),)
    bad = Example(
        {
            "policies/2020/a.md": OLD,
            "policies/2026/a.md": consolidated("每五年普查一次").replace("修改决定: 2026/b\n", ""),
            "policies/2026/b.md": DECISION,
        }
    )
    good = Example(
        {
            "policies/2020/a.md": OLD,
            "policies/2026/a.md": consolidated("每五年普查一次"),
            "policies/2026/b.md": DECISION,
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """One finding for each such text, at its key 修改 or 替代."""
        for new in context.policies:
            if new.is_draft or new.meta.decision:
                continue
            for old in context.library.versions_before(new):
                decision = _unclaimed(context, old, new)
                if decision:
                    key = "修改" if new.meta.amends else "替代"
                    message = f"{decision.source.path} 修改了{old.named}，本文件也是它的新文本，却没有写“修改决定”。"
                    yield self.finding(new, key, message=message, fix=f"写“修改决定: {decision.id}”。{self.fix}")


def _unclaimed(context: Context, old: Policy, new: Policy) -> Policy | None:
    """A decision on the old text that no text is published under, and that is not later than the new text."""
    for decision in context.library.sources(old, RelationKind.AMENDS):
        claimed = context.library.sources(decision, RelationKind.AMENDED_BY)
        later = decision.meta.published and new.meta.published and decision.meta.published > new.meta.published
        if decision.orders_changes and not claimed and not later:
            return decision
    return None
