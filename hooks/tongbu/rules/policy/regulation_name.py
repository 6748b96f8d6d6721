"""What a regulation (规章) may be called."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.vocabulary import PolicyCategory
from tongbu.rules.policy.genre_mismatch import bare_title
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued

_USUAL = ("规定", "办法", "细则", "规则", "决定")


class RegulationName(Rule):
    """A regulation called 条例, or by a name that is not usual for regulations."""

    code = "POL017"
    title = "规章的名称不合规定"
    level = Level.ERROR
    concerns = ISSUED
    why = "规章的名称一般称“规定”“办法”，不得称“条例”，以免与法规混淆。"
    fix = "核对原文名称和“文件类别”：称“条例”的是法规，不作为规章登记。"
    authority = (Authority("《规章制定程序条例》第七条"),)
    bad = Example(
        {"policies/2026/a.md": "---\n名称: 示例市古树名木保护条例\n文件类别: 规章\n文号: 示例市人民政府令第12号\n---\n"}
    )
    good = Example(
        {"policies/2026/a.md": "---\n名称: 示例市古树名木保护规定\n文件类别: 规章\n文号: 示例市人民政府令第12号\n---\n"}
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """A 条例 is an error, any other unusual name a warning."""
        for policy in issued(context):
            title = bare_title(policy.meta.title)
            if policy.meta.category is not PolicyCategory.REGULATION or title.endswith(_USUAL):
                continue
            if title.endswith("条例"):
                yield self.finding(policy, "名称", message=f"规章《{title}》称“条例”。")
            else:
                message = f"规章《{title}》没有称“规定”“办法”“细则”等。"
                yield self.finding(policy, "名称", message=message, level=Level.WARNING)
