"""An interpretation leads to what it interprets."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import process

from tongbu.model.finding import Finding, Level
from tongbu.model.library import Library
from tongbu.model.reference import RelationKind
from tongbu.rules.rule import Authority, Context, Example, LibraryRule

_LIKENESS = 60


class UnresolvedSubject(LibraryRule):
    """A subject (解读对象) that this site does not hold and that is no address either."""

    code = "SYN010"
    title = "解读对象找不到"
    level = Level.ERROR
    why = "文件和解读应当互相链接；解读对象写错，文件页上就没有解读，解读页上也回不到文件。"
    fix = "写文件在 policies 文件夹里的路径（不含 .md）、文号或者《名称》；外单位文件写 https:// 开头的完整网址。"
    authority = (
        Authority("《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）：文件与解读同步"),
        Authority("《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：解读与文件相互关联", verified=False),
    )
    bad = Example({"interpretations/2026/a.md": "---\n解读对象: [2026/aa]\n---\n"})
    good = Example({"interpretations/2026/a.md": "---\n解读对象: [示林规〔2026〕1号]\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every dead subject; one whose file could not be read is not the author's second fault."""
        dead = [
            (context.library.interpretations[relation.source_id], relation)
            for relation in context.library.relations
            if relation.kind is RelationKind.INTERPRETS and not relation.target_id and not relation.is_url
            if f"policies/{relation.written}.md" not in context.library.unreadable
        ]
        names = _names(context.library) if dead else {}
        for reading, relation in dead:
            near = _nearest(names, relation.written)
            message = f"“解读对象”写的“{relation.written}”，本站没有这份文件。"
            fix = f"最接近的是“{near}”，核对后改正；{self.fix}" if near else self.fix
            yield self.finding(reading, "解读对象", relation.position, message=message, fix=fix)


def _names(library: Library) -> dict[str, str]:
    """What an author may have meant to write, and the id it stands for."""
    names: dict[str, str] = {policy_id: policy_id for policy_id in library.policies}
    for policy in library.policies.values():
        names[f"《{policy.meta.title}》"] = policy.id
        if policy.meta.number:
            names[policy.meta.number] = policy.id
    return names


def _nearest(names: dict[str, str], written: str) -> str:
    near = process.extractOne(written, names.keys(), score_cutoff=_LIKENESS)
    return names[near[0]] if near else ""
