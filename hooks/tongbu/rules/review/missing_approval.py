"""Everything published was approved as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.review.asked import is_asked, is_deferred
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.selecting import documents


class MissingApproval(Rule):
    """A document that must have a record of approval (审签记录) and has none."""

    code = "REV003"
    title = "没有审签记录"
    level = Level.ERROR
    waivable = False
    why = "没有留下批准的是哪一稿，发布的内容与批准的内容是否一致就无从核对。"
    fix = "终审以后运行 tongbu sign 文件名，把生成的 .sign 文件与文件一起提交。"
    authority = (Authority("各地政府网站信息发布三审三校制度：谁签发谁负责，签发稿与发布稿一致"),)
    bad = Example({"mkdocs.yml": "extra:\n  tongbu:\n    审核:\n      起始日期: 2026-01-01\n"})
    good = Example({"mkdocs.yml": "extra:\n  tongbu:\n    审核:\n      起始日期: 2026-12-31\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """One for each such document, but for those whose approval may still be made up for."""
        for document in documents(context):
            if document.source.signed or not is_asked(context.settings, document) or is_deferred(context, document):
                continue
            since = context.settings.reviewing.since
            yield self.finding(document, "审核", message=f"没有审签记录。{since} 起发布的文件和解读都要审签。")
