"""An amending decision can be checked against the text it amends."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.reference import RelationKind
from tongbu.rules.comparison.decision_examples import DECISION, consolidated
from tongbu.rules.comparison.decisions import consolidations
from tongbu.rules.comparison.examples import OLD
from tongbu.rules.comparison.versions import earlier
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule


class DecisionWithoutOldText(Rule):
    """修改决定 is named, but there is no old text, or the decision orders nothing for it."""

    code = "CMP005"
    title = "修改决定对不上所修改的文件"
    level = Level.ERROR
    concerns = POLICIES
    why = "修改决定说的不是这份文件，就无从核对修改后的正文是不是照决定改的。"
    fix = (
        "“修改决定”写决定在 policies 文件夹里的路径（不含 .md）；“替代”或者“修改”写修改前的文件；"
        "决定里的文件名称与旧文件一致。"
    )
    authority = (Authority("《中华人民共和国立法法》第六十三条：法律被修改的，应当公布新的法律文本"),)
    bad = Example(
        {
            "policies/2020/a.md": OLD,
            "policies/2026/a.md": consolidated("每五年普查一次"),
            "policies/2026/b.md": DECISION.replace("示例市古树管理办法", "示例市湿地管理办法"),
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
        """One finding for each such text, at its key 修改决定."""
        checked = {each.new.id: each for each in consolidations(context)}
        for policy in context.policies:
            document = context.library.decision_of(policy)
            if not document:
                continue
            found = checked.get(policy.id)
            if not found:
                message = "写了修改决定，却没有在“替代”或者“修改”里写修改前的文件。"
                yield self.finding(policy, "修改决定", message=message)
            elif _amends_none(context.library, document, earlier(context.library, policy)):
                message = f"{document.source.path} 没有在“修改”里写 {found.old.id}，看不出它修改的是这份文件。"
                yield self.finding(policy, "修改决定", message=message)
            elif not found.decision.instructions:
                from tongbu.amending import read_decision  # see decisions.py

                amended = "、".join(f"《{title}》" for title in read_decision(document.text.plain()).documents)
                said = f"它修改的是{amended}" if amended else "里面没有读到修改内容"
                message = f"{document.source.path} 没有修改{found.old.named}，{said}。"
                yield self.finding(policy, "修改决定", message=message)


def _amends_none(library: Library, document: Policy, versions: tuple[Policy, ...]) -> bool:
    """Whether the decision names none of the text's earlier versions: any of a chain will do."""
    named = {amended.id for amended in library.targets(document, RelationKind.AMENDS)}
    return named.isdisjoint(version.id for version in versions)
