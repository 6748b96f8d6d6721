"""Articles that an interpretation points to exist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tongbu.model.citation import ArticleCitation
from tongbu.model.finding import Finding, Level
from tongbu.model.policy import Policy
from tongbu.model.reference import normalise_number
from tongbu.rules.interpretation.ties import tie_fault, ties
from tongbu.rules.readings import subjects
from tongbu.rules.rule import READINGS, Authority, Context, Example, Rule
from tongbu.rules.scope import quotes_other_articles


class DeadTie(Rule):
    """A passage is tied to an article that the policy does not have."""

    code = "INT006"
    title = "解读指向不存在的条款"
    level = Level.ERROR
    concerns = READINGS
    why = "解读和条文互相链接；条款号写错，读者会被带到别处，条文页上也找不到这段解读。"
    fix = "对照文件改正括号里的条、款、项；解读几份文件的，写明《名称》，如（《示例市古树名木保护办法》第八条）。"
    authority = (
        Authority("《中华人民共和国立法法》第六十五条：条、款、项、目的编排"),
        Authority("《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：解读与文件相互关联", verified=False),
    )
    bad = Example({"interpretations/2026/a.md": "## 树归谁管（第九条）\n\n单位院子里的由单位管。\n"})
    good = Example({"interpretations/2026/a.md": "## 树归谁管（第四条第一款第（二）项）\n\n村里的由村集体管。\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every dead tie; texts that amend others are left out, for their articles are quoted ones."""
        for reading in context.readings:
            policies = subjects(context, reading)
            if len(policies) < len(reading.meta.subjects):
                continue
            for tie in ties(context.anatomy(reading)):
                if fault := _fault(context, policies, tie.citation):
                    message = f"“{tie.citation.text or '条款范围'}”：{fault}"
                    yield self.finding(reading, message=message, line=tie.line)


def _fault(context: Context, policies: Sequence[Policy], citation: ArticleCitation) -> str:
    """Why none of the policies meant has what is cited; "" where one has, or another law is meant."""
    meant = [policy for policy in policies if citation.law is None or _is_named(policy, citation.law)]
    if any(quotes_other_articles(policy) for policy in meant):
        return ""
    faults = [tie_fault(policy, context.anatomy(policy), citation) for policy in meant]
    return "" if not faults or "" in faults else faults[0]


def _is_named(policy: Policy, law: str) -> bool:
    return normalise_number(policy.meta.title) == normalise_number(law.strip("《》"))
