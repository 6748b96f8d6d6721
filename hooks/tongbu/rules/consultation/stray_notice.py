"""Only a draft for comment carries a notice."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class StrayNotice(Rule):
    """An issued policy that carries 征求意见."""

    code = "CON002"
    title = "已发布的文件里写了征求意见"
    level = Level.ERROR
    concerns = ISSUED
    why = "征求意见的是草案；写在正式文件里，公众会以为文件还没有定，或者草案已经生效。"
    fix = "还在征求意见的，“文件类别”写 征求意见稿；已经发布的，把“征求意见”移到草案，这里写“征求意见稿: 草案路径”。"
    authority = (
        Authority("《重大行政决策程序暂行条例》（国务院令第713号）第十五条"),
        Authority("《规章制定程序条例》（国务院令第322号）第十五条"),
    )
    bad = Example({"policies/2026/a.md": "---\n征求意见:\n  事项类型: 行政规范性文件\n---\n"})
    good = Example({"policies/2026/a.md": "---\n文件类别: 行政规范性文件\n征求意见: null\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such policy."""
        for policy in issued(context):
            if policy.meta.consultation is not None:
                message = f"“文件类别”是{policy.meta.category}，却写了“征求意见”。"
                yield self.finding(policy, "征求意见", message=message)
