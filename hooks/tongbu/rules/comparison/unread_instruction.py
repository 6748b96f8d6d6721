"""What an amending decision orders is understood and can be carried out."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.comparison.decision_examples import DECISION, consolidated
from tongbu.rules.comparison.decisions import consolidations
from tongbu.rules.comparison.examples import OLD
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule

_SHOWN = 60


class UnreadInstruction(Rule):
    """An instruction of the decision was not understood, or does not fit the old text."""

    code = "CMP006"
    title = "修改决定里有读不懂或者做不到的一项"
    level = Level.WARNING
    concerns = POLICIES
    why = "这一项没有核对，正文其余各条的核对也只作提示。多半是条号写错、引用的原文与旧文件不一致，或者用语不规范。"
    fix = "对照旧文件改正条号和引号里的原文；用语照“将第三条中的“甲”修改为“乙””“增加一条，作为第四条”“删去第五条”书写。"
    authority = (Authority("全国人民代表大会常务委员会法制工作委员会《立法技术规范（试行）（一）》", verified=False),)
    bad = Example(
        {
            "policies/2020/a.md": OLD,
            "policies/2026/a.md": consolidated("每五年普查一次"),
            "policies/2026/b.md": DECISION.replace("第二条中", "第三条中"),
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
        """Every such instruction, at its line of the decision."""
        for each in consolidations(context):
            for order in each.decision.unknown:
                message = f"没有读懂：“{_short(order.text)}”。"
                yield self.finding(each.document, message=message, line=order.line)
            for problem in each.applied().problems:
                if problem.instruction.understood:
                    said = problem.message.rstrip("。")
                    message = (
                        f"“{_short(problem.instruction.text)}”在旧文件（{each.old.source.path}）上做不到：{said}。"
                    )
                    yield self.finding(each.document, message=message, line=problem.line)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……"
