"""Relations lead to a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rapidfuzz import process

from tongbu.model.finding import Finding, Level
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.reference import Relation, RelationKind
from tongbu.rules.document_number import parse_document_number, without_padding
from tongbu.rules.rule import Authority, Context, Example, LibraryRule


class UnresolvedRelation(LibraryRule):
    """A reference to a policy that the site does not hold."""

    code = "LIB001"
    title = "引用的文件找不到"
    level = Level.ERROR
    why = "关系指向不存在的文件，被替代、废止的文件就会一直显示有效，沿革和对照也无从生成。"
    fix = "写文件在 policies 文件夹里的路径（不含 .md），或者写完整的文号、《名称》。"
    authority = (Authority("《政府网站发展指引》（国办发〔2017〕47号）：修改、废止、失效的文件应当及时标明"),)
    bad = Example({"policies/2026/a.md": "---\n替代: [2020/a]\n---\n"})
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
        """Every dead reference: an error for ids and drafts, milder for documents that may be elsewhere."""
        dead = [
            (context.library.policies[relation.source_id], relation)
            for relation in context.library.relations
            if relation.kind is not RelationKind.INTERPRETS and not relation.target_id
            if f"policies/{relation.written}.md" not in context.library.unreadable
        ]
        names = _names(context.library) if dead else {}
        for policy, relation in dead:
            yield from self._dead(context, names, policy, relation)

    def _dead(
        self, context: Context, names: Mapping[str, str], policy: Policy, relation: Relation
    ) -> Iterator[Finding]:
        level = _level(context, relation)
        if level is None:
            return
        key = (
            (relation.kind.value,)
            if relation.kind.is_single
            else (
                relation.kind.value,
                relation.position,
            )
        )
        message = f"“{relation.kind}”写的“{relation.written}”，本站没有这份文件。"
        if level is Level.NOTE:
            fix = "确实是本站以外的文件就不用改；本站的文件请核对文号、名称，使其与文件本身一致。"
            yield self.finding(policy, *key, message=message, fix=fix, level=level)
            return
        others = [name for name in names if name != policy.id]
        match = process.extractOne(_as_id(relation.written), others, score_cutoff=60)
        fix = f"最接近的是{names[match[0]]}，核对后改正；{self.fix}" if match else self.fix
        yield self.finding(policy, *key, message=message, fix=fix, level=level)


def _as_id(written: str) -> str:
    """A path as ids are written: without the folder and the ending."""
    return written.strip("/").removeprefix("policies/").removesuffix(".md")


def _level(context: Context, relation: Relation) -> Level | None:
    """How bad it is that the site does not hold the document; None where it need not."""
    basis = relation.kind is RelationKind.BASED_ON
    if relation.is_url or relation.written.startswith("《"):
        return None if basis else Level.NOTE
    number = parse_document_number(relation.written)
    if number is None:
        return Level.ERROR if not basis or "/" in relation.written else None
    if number.code in context.settings.organisation.number_codes:
        return Level.WARNING
    return None if basis else Level.NOTE


def _names(library: Library) -> Mapping[str, str]:
    """What a reference may be written as, and how to name it to an author."""
    names = {policy_id: f"“{policy_id}”" for policy_id in library.policies}
    for policy in library.policies.values():
        if policy.meta.number:
            names[without_padding(policy.meta.number)] = f"“{policy.meta.number}”（{policy.source.path}）"
    return names
