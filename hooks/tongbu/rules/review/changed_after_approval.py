"""What is published is what was approved."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.approving import Fault
from tongbu.model.finding import Finding, Level
from tongbu.rules.review.approvals import faults
from tongbu.rules.review.examples import ANOTHER_TEXT, APPROVED
from tongbu.rules.rule import Authority, Context, Example, Rule


class ChangedAfterApproval(Rule):
    """The text, metadata that matter, or attachments are not those that were approved (审签)."""

    code = "REV004"
    title = "审签以后内容有改动"
    level = Level.ERROR
    waivable = False
    adjustable = False
    why = "批准的是一稿，发布的是另一稿，等于没有审核；改一个字也可能改变权利义务。"
    fix = (
        "改回批准的内容；确需修改的，重新审核，在“审核”里登记新的环节和日期（如 终审（第二次）），再运行 tongbu sign。"
        "tongbu verify 列出全部不同。"
    )
    authority = (
        Authority("《中华人民共和国政府信息公开条例》第十七条：先审查后公开"),
        Authority("各地政府网站信息发布三审三校制度：签发后改动的，重新审签"),
    )
    bad = Example({"policies/2026/a.sign": APPROVED, "policies/2026/a.md": ANOTHER_TEXT})
    good = Example({"policies/2026/a.md": ANOTHER_TEXT})

    def check(self, context: Context) -> Iterator[Finding]:
        """One for each such document, at the first line that is otherwise."""
        for document, approval, told in faults(context, Fault.CHANGED):
            first = approval.changes[0]
            if first.line is not None:
                yield self.finding(document, message=told, line=approval.first_line + first.line)
            else:
                # What was taken away stands nowhere any more, and a file beside has no line.
                key = first.key if (first.key,) in document.source.places else "审核"
                yield self.finding(document, key, message=told)
