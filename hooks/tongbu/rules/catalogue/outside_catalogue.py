"""Something that is disclosed and is not in the catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.catalogue.covering import DIRECTORY, covered
from tongbu.rules.catalogue.examples import ALL, CATALOGUE
from tongbu.rules.rule import Context, DisclosureRule, Example


class OutsideCatalogue(DisclosureRule):
    """A document that no item of the catalogue in force means, or a page of reports, requests or tasks."""

    code = "CAT004"
    title = "公开的内容不在主动公开目录里"
    level = Level.ERROR
    why = "目录外的内容，公众按目录找不到，也没有人按时限和保留期限管理它。"
    fix = "在目录里增加一项，或者放宽已有事项的“栏目”“文件类别”“主题分类”“公文种类”“关键词”；网页写在“页面”里。"
    authority = (DIRECTORY,)
    bad = Example({CATALOGUE: ALL.replace("[政策文件, 政策解读, 意见征集]", "[政策文件, 政策解读]")})
    good = Example({CATALOGUE: ALL})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such document and page, at its own file; nothing while rows of the catalogue cannot be read."""
        found = covered(context)
        if found is None or not found.version.whole:
            return
        for subject in found.outside:
            if subject.document is not None:
                message = f"“{subject.title}”不在 {found.version.on} 起施行的主动公开目录里。"
                key = "文件类别" if subject.category else "名称"
                yield self.finding(subject.document, key, message=message)
        for page in found.pages_outside:
            message = f"“{page.title}”（/{page.address}）不在 {found.version.on} 起施行的主动公开目录里。"
            fix = f"在目录里增加一项，或者在已有事项的“页面”里加上 /{page.places[-1]}/。"
            yield self.finding(page, message=message, fix=fix)
