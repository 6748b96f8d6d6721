"""The order of reviews (三审三校) and publication."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from tongbu.approving import rank
from tongbu.model.finding import Finding, Level
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.selecting import documents


class ReviewOrder(Rule):
    """Reviews out of order, or after publication."""

    code = "POL022"
    title = "审核日期先后不对"
    level = Level.ERROR
    why = "政府信息先审查后公开，初审、复审、终审、签发依次进行；发布以后才审核等于没有审核。"
    fix = "对照审核登记表改正日期；确实先发布后审核的，撤下文件补办审核。"
    authority = (
        Authority("《中华人民共和国政府信息公开条例》第十七条"),
        Authority("各地政府网站信息发布三审三校制度"),
    )
    bad = Example({"policies/2026/a.md": "---\n审核:\n  - {环节: 终审, 人员: 分管副局长, 日期: 2026-03-10}\n---\n"})
    good = Example({"policies/2026/a.md": "---\n审核:\n  - {环节: 终审, 人员: 分管副局长, 日期: 2026-03-06}\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every first review after publication, which more rounds may follow, and every stage before the last."""
        for document in documents(context):
            yield from self._after_publication(document)
            yield from self._out_of_order(document)

    def _after_publication(self, document: Policy | Interpretation) -> Iterator[Finding]:
        published = document.meta.published
        if document.meta.emergency:
            return  # its reviews may come after: how long after is another rule's subject
        if published is None:
            return
        before = {_kind(stage.stage) for stage in document.meta.reviews if stage.on <= published}
        for position, stage in enumerate(document.meta.reviews):
            if stage.on > published and _kind(stage.stage) not in before:
                message = f"{stage.stage}的日期 {stage.on} 晚于发布日期 {published}。"
                yield self.finding(document, "审核", position, "日期", message=message)

    def _out_of_order(self, document: Policy | Interpretation) -> Iterator[Finding]:
        ranked: dict[int, list[tuple[date, int]]] = defaultdict(list)
        for position, stage in enumerate(document.meta.reviews):
            if rank(stage.stage) >= 0:
                ranked[rank(stage.stage)].append((stage.on, position))
        for low, high in pairwise(sorted(ranked)):
            # Of several rounds the first and the last are compared: each stage has one before it, and one after it.
            pairs = dict.fromkeys((pick(ranked[low])[1], pick(ranked[high])[1]) for pick in (min, max))
            for earlier, position in pairs:
                before, after = document.meta.reviews[earlier], document.meta.reviews[position]
                if after.on >= before.on:
                    continue
                message = f"{after.stage}的日期 {after.on} 早于{before.stage}的日期 {before.on}。"
                yield self.finding(document, "审核", position, "日期", message=message)


def _kind(stage: str) -> int | str:
    """A stage by its rank, or by its name where it stands beside the ranks."""
    return rank(stage) if rank(stage) >= 0 else stage
