"""One document has one successor."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.reference import RelationKind
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued


class ReplacedTwice(Rule):
    """Two issued policies both say that they replace the same one."""

    code = "LIB005"
    title = "同一文件被替代两次"
    level = Level.WARNING
    concerns = ISSUED
    why = "已被替代的文件不能再被替代，公众也分不清应当看哪一份新文件。"
    fix = "核对后只保留实际替代它的一份；一份文件拆成两份的，可以豁免。"
    authority = (Authority("本系统规定：一份文件只能由一份文件整体替代"),)
    bad = Example(
        {
            "policies/2020/a.md": """---
名称: 示例市古树管理办法
文件类别: 行政规范性文件
---
第一条　为了保护古树，制定本办法。
""",
            "policies/2026/a.md": "---\n替代: [2020/a]\n---\n",
            "policies/2026/b.md": """---
名称: 示例市名木管理办法
文件类别: 行政规范性文件
替代: [2020/a]
---
第一条　为了保护名木，制定本办法。
""",
        }
    )
    good = Example(
        {
            "policies/2020/a.md": """---
名称: 示例市古树管理办法
文件类别: 行政规范性文件
---
第一条　为了保护古树，制定本办法。
""",
            "policies/2026/a.md": "---\n替代: [2020/a]\n---\n",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Each of the policies that claim the same predecessor."""
        library = context.library
        for policy in issued(context):
            for relation in library.relations_from(policy):
                if relation.kind is not RelationKind.REPLACES or not relation.target_id:
                    continue
                old = library.policies[relation.target_id]
                claims = library.sources(old, RelationKind.REPLACES)
                other = next((each for each in claims if each.id != policy.id and not each.is_draft), None)
                if other:
                    message = f"{old.named}也被{other.named}（{other.source.path}）替代。"
                    yield self.finding(policy, "替代", relation.position, message=message)
