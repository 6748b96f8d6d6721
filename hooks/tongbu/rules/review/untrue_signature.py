"""Signatures are those of the persons they name."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.approving import Fault
from tongbu.model.finding import Finding, Level
from tongbu.rules.review.approvals import Uncheckable, approvals, faults
from tongbu.rules.review.examples import ANOTHER_TEXT, APPROVED, UNREGISTERED
from tongbu.rules.rule import Authority, Context, Example, Rule


class UntrueSignature(Rule):
    """A signature that does not verify, by a key nobody has registered, or missing where one is needed."""

    code = "REV005"
    title = "数字签名不对"
    level = Level.ERROR
    waivable = False
    adjustable = False
    why = "签名核对不上，就不能证明是本人批准的。"
    fix = "由本人用自己的私钥重新运行 tongbu sign --key；换了密钥的、没有公钥的，先在公钥登记里登记。"
    authority = (Authority("《中华人民共和国电子签名法》第十三条：签署后对电子签名和数据电文的任何改动能够被发现"),)
    bad = Example({"policies/2026/a.sign": UNREGISTERED})
    good = Example({"policies/2026/a.sign": APPROVED, "policies/2026/a.md": ANOTHER_TEXT})

    def check(self, context: Context) -> Iterator[Finding]:
        """One for each such signature, and for a registry of keys that cannot be read."""
        for document, approval in approvals(context):
            if isinstance(approval, Uncheckable):
                yield self.finding(document, "审核", message=f"不能核对审签：{approval.why}", fix=approval.fix)
        for document, _, told in faults(context, Fault.UNTRUE):
            yield self.finding(document, "审核", message=told)
