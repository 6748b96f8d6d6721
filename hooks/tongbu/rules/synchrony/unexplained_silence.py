"""Other policies are interpreted, or it is said why not."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.vocabulary import PolicyCategory
from tongbu.rules.readings import first_readings, some_unreadable
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class UnexplainedSilence(Rule):
    """A policy of category 其他文件 with neither an interpretation nor a reason for having none."""

    code = "SYN002"
    title = "其他文件没有解读，也没有说明理由"
    level = Level.WARNING
    concerns = ISSUED
    why = "涉及公众权益、社会关注度高或者专业性强的公开文件，起草单位应当主动解读；不解读的要说得出理由。"
    fix = "新建解读；不需要解读的，填写“不解读理由”，如 仅涉及机关内部工作安排。"
    authority = (Authority("《广州市政策文件解读工作实施办法》（穗府办函〔2017〕313号）第三条第（二）项"),)
    bad = Example(
        {
            "policies/2026/a.md": "---\n文件类别: 其他文件\n三同步: null\n---\n",
            "interpretations/2026/a.md": None,
        }
    )
    good = Example(
        {
            "policies/2026/a.md": ("---\n文件类别: 其他文件\n三同步: null\n不解读理由: 仅涉及机关内部工作安排\n---\n"),
            "interpretations/2026/a.md": None,
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such policy without 三同步; with it, SYN003 speaks."""
        if some_unreadable(context):
            return
        for policy in issued(context):
            meta = policy.meta
            silent = not meta.no_interpretation.strip() and meta.synchrony is None
            if meta.category is PolicyCategory.OTHER and silent and not first_readings(context, policy):
                message = f"{policy.named}没有解读，也没有填写“不解读理由”。"
                yield self.finding(policy, "文件类别", message=message)
