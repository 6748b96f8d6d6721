"""What is published was deployed."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.selecting import documents
from tongbu.rules.synchrony.steps import dates


class DeployedAfterPublication(Rule):
    """The date of deployment (部署) is later than that of publication."""

    code = "SYN007"
    title = "部署日期晚于发布日期"
    level = Level.ERROR
    why = "部署是安排文件和解读发布，不会在发布之后；两个日期对不上，同步部署就无从核实。"
    fix = "核对“三同步”的“部署”和“发布日期”，部署不得晚于发布。"
    authority = (Authority("《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）"),)
    bad = Example({"policies/2026/a.md": "---\n三同步:\n  部署: 2026-03-10\n---\n"})
    good = Example({"policies/2026/a.md": "---\n三同步:\n  部署: 2026-03-09\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such policy and interpretation."""
        for document in documents(context):
            deployed, published = dates(document).get("部署"), document.meta.published
            if deployed and published and deployed > published:
                message = f"部署日期 {deployed} 晚于发布日期 {published}。"
                fix = f"把“三同步”的“部署”改为不晚于 {published} 的实际日期，或者改正“发布日期”。"
                yield self.finding(document, "三同步", "部署", message=message, fix=fix)
