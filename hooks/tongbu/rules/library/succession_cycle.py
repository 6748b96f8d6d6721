"""Succession does not run in a circle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from graphlib import CycleError, TopologicalSorter

from tongbu.model.finding import Finding, Level
from tongbu.model.library import Library
from tongbu.model.reference import RelationKind
from tongbu.rules.rule import Authority, Context, Example, LibraryRule

_SUCCESSION = (RelationKind.REPLACES, RelationKind.AMENDS, RelationKind.REPEALS)


class SuccessionCycle(LibraryRule):
    """Policies that replace, amend or repeal one another in a circle."""

    code = "LIB003"
    title = "文件互相替代"
    level = Level.ERROR
    why = "甲替代乙、乙又替代甲，就算不出哪一份有效。"
    fix = "只在后发布的文件里写“替代”“修改”“废止”，删去先发布的文件里的这一项。"
    authority = (Authority("本系统规定：沿革按时间先后，不能循环"),)
    bad = Example(
        {
            "policies/2026/a.md": "---\n替代: [2020/a]\n---\n",
            "policies/2020/a.md": """---
名称: 示例市古树管理办法
文件类别: 行政规范性文件
替代: [2026/a]
---
第一条　为了保护古树，制定本办法。
""",
        }
    )
    good = Example(
        {
            "policies/2026/a.md": "---\n替代: [2020/a]\n---\n",
            "policies/2020/a.md": """---
名称: 示例市古树管理办法
文件类别: 行政规范性文件
---
第一条　为了保护古树，制定本办法。
""",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every policy on a circle, with the others on it."""
        library = context.library
        for circle in _circles(library):
            names = "、".join(f"{library.policies[each].named}（{each}）" for each in circle)
            for policy_id in circle:
                policy = library.policies[policy_id]
                for relation in library.relations_from(policy):
                    if relation.kind in _SUCCESSION and relation.target_id in circle:
                        message = f"这些文件互相替代、修改或者废止：{names}。"
                        yield self.finding(policy, relation.kind.value, relation.position, message=message)


def _circles(library: Library) -> Iterator[list[str]]:
    """The ids of each strongly connected group of two or more policies."""
    edges = [
        (relation.source_id, relation.target_id)
        for relation in library.relations
        if relation.kind in _SUCCESSION and relation.target_id and relation.target_id != relation.source_id
    ]
    if not _runs_in_a_circle(edges):
        return
    # A fifth of a second, which a library in order need not spend.
    import numpy as np
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components

    ids = sorted({policy_id for edge in edges for policy_id in edge})
    position = {policy_id: place for place, policy_id in enumerate(ids)}
    rows, columns = zip(*((position[source], position[target]) for source, target in edges), strict=True)
    graph = csr_matrix((np.ones(len(edges)), (rows, columns)), shape=(len(ids), len(ids)))
    groups: dict[int, list[str]] = defaultdict(list)
    for policy_id, label in zip(ids, connected_components(graph, connection="strong")[1], strict=True):
        groups[int(label)].append(policy_id)
    yield from (group for group in groups.values() if len(group) > 1)


def _runs_in_a_circle(edges: Sequence[tuple[str, str]]) -> bool:
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for source, target in edges:
        sorter.add(source, target)
    try:
        sorter.prepare()
    except CycleError:
        return True
    return False
