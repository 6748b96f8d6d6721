"""A policy and its interpretations name each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from rapidfuzz import process

from tongbu.model.finding import Finding, Level
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.model.reference import RelationKind
from tongbu.rules.rule import Authority, Context, Example, LibraryRule
from tongbu.rules.selecting import said_by_policies

_LIKENESS = 60


class OneWayLink(LibraryRule):
    """The policy's list of interpretations (解读) and their subjects (解读对象) disagree."""

    code = "SYN013"
    title = "文件与解读没有相互登记"
    level = Level.ERROR
    why = "解读材料随文件一并审签；文件没有登记，少了一份解读也看不出来，页面之间的链接也会是单向的。"
    fix = "在文件里写“解读”，列出每份解读在 interpretations 文件夹里的路径（不含 .md）。"
    authority = (
        Authority("《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）：文件与解读同步"),
        Authority("《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：解读与文件相互关联", verified=False),
        Authority("本系统规定：文件登记解读，解读登记文件"),
    )
    bad = Example({"policies/2026/a.md": "---\n解读: [2026/a, 2026/tujie]\n---\n"})
    good = Example({"policies/2026/a.md": "---\n解读: [2026/a]\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every listed interpretation that is missing or names another policy, and every one that is not listed."""
        library = context.library
        for one in said_by_policies(context):
            relations = library.incoming.get(one.id, ())
            ours = {relation.source_id for relation in relations if relation.kind is RelationKind.INTERPRETS}
            if ours != set(one.interpretations):
                policy = library.policies[one.id]
                yield from self._listed(context, policy, ours)
                yield from self._unlisted(policy, library.interpretations_of(policy))

    def _listed(self, context: Context, policy: Policy, ours: Set[str]) -> Iterator[Finding]:
        library = context.library
        for position, written in enumerate(policy.meta.interpretations):
            path = f"interpretations/{written}.md"
            if written in ours or path in library.unreadable:
                continue
            if written in library.interpretations:
                message = f"文件登记了解读 {path}，它的“解读对象”里却没有本文件。"
                fix = f"在 {path} 的“解读对象”里加上 {policy.id}；不是解读本文件的，从“解读”里删去 {written}。"
            else:
                near = process.extractOne(written, library.interpretations.keys(), score_cutoff=_LIKENESS)
                message = f"文件登记的解读“{written}”不存在：没有 {path}。"
                fix = f"补上 {path}；误删的，用 git restore {path} 恢复；改了名或者写错的，改正“解读”" + (
                    f"，最接近的是 {near[0]}。" if near else "。"
                )
            yield self.finding(policy, "解读", position, message=message, fix=fix)

    def _unlisted(self, policy: Policy, readings: Iterable[Interpretation]) -> Iterator[Finding]:
        for reading in readings:
            if reading.id not in policy.meta.interpretations:
                message = f"解读 {reading.source.path} 解读的是本文件，文件却没有登记它。"
                if policy.meta.interpretations:
                    listed = "、".join((*policy.meta.interpretations, reading.id))
                    fix = f"在文件的“解读”下面加上一行“- {reading.id}”，登记后应当是：{listed}。"
                else:
                    fix = f"在文件的元数据里写上两行：“解读:”，下一行“  - {reading.id}”，前面空两格。"
                yield self.finding(policy, "解读", message=message, fix=fix)
