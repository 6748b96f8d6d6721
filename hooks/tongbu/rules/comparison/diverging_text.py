"""The text published anew is what the amending decision makes of the old one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rapidfuzz.distance import Prefix

from tongbu.model.finding import Finding, Level
from tongbu.model.policy import Policy
from tongbu.rules.comparison.decision_examples import DECISION, consolidated
from tongbu.rules.comparison.decisions import consolidations
from tongbu.rules.comparison.examples import OLD
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule

if TYPE_CHECKING:
    from tongbu.amending import Difference

_AROUND = 12


class DivergingText(Rule):
    """The decision carried out on the old text does not give the new text."""

    code = "CMP007"
    title = "修改后的正文与修改决定不一致"
    level = Level.ERROR
    concerns = POLICIES
    why = "有效的是修改决定。重新公布的正文多改、漏改一处，都会让人照错误的条文办事。"
    fix = "对照修改决定改正正文；决定确实漏写的，先补正决定。"
    authority = (Authority("《中华人民共和国立法法》第六十三条：法律被修改的，应当公布新的法律文本"),)
    bad = Example(
        {
            "policies/2020/a.md": OLD,
            "policies/2026/a.md": consolidated("每三年普查一次"),
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
        """Every article that differs, at its line of the new text.

        A decision that leaves adjustments to the editor (部分文字作相应调整) cannot be broken by one: there it warns.
        So it does where an instruction was not carried out; and where that leaves other articles than the new text has,
        numbers may be shifted, and nothing can be told.
        """
        for each in consolidations(context):
            from tongbu.amending import differences  # see decisions.py
            from tongbu.amending.applied import name_of

            applied = each.applied()
            partly = bool(each.decision.unknown or applied.problems)
            names = {name_of(unit) for unit in each.new.text.articles()}
            if not each.decision.instructions or (partly and names != set(applied.articles)):
                continue
            level = Level.WARNING if partly or applied.unspecified else None
            for difference in differences(applied, each.new.text):
                line = _line(each.new, difference.place)
                yield self.finding(each.new, message=_message(difference), line=line, level=level)


def _line(policy: Policy, place: str) -> int:
    lines = (unit.line for unit in policy.text.articles() if unit.label == place)
    return next(lines, policy.source.body_line)


def _message(difference: Difference) -> str:
    if not difference.found:
        return f"{difference.place}：照修改决定应当有，正文里没有。"
    if not difference.expected:
        return f"{difference.place}：修改决定没有写，正文里却有。"
    start = max(0, Prefix.similarity(difference.expected, difference.found) - _AROUND)
    expected, found = (
        text[start : start + 2 * _AROUND].replace("\n", "") for text in (difference.expected, difference.found)
    )
    return f"{difference.place}：照修改决定应当是“…{expected}…”，正文是“…{found}…”。"
