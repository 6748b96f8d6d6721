"""An item of the catalogue that does not say where it is."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.catalogue.covering import DIRECTORY, all_items
from tongbu.rules.catalogue.examples import ALL, CATALOGUE
from tongbu.rules.rule import Authority, Context, DisclosureRule, Example


class UnboundItem(DisclosureRule):
    """An item with neither a query nor pages, and without 无此项; or with 无此项 and one of them."""

    code = "CAT006"
    title = "目录里的事项没有说明在哪里公开"
    level = Level.ERROR
    why = "不写明在哪里，就没有办法核对是不是公开了。"
    fix = "填写“页面”，或者“栏目”“文件类别”“主题分类”“公文种类”“关键词”；本机关没有这一项的，只填“无此项”。"
    authority = (DIRECTORY, Authority("本系统规定：每一项都要能够核对"))
    bad = Example({CATALOGUE: ALL.replace("  栏目: [政策文件, 政策解读, 意见征集]\n", "")})
    good = Example({CATALOGUE: ALL})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such item of every version."""
        for version, position in all_items(context):
            item = version.rows[position]
            told = f"事项 {item.number}“{item.title}”"
            bound = item.asks or item.pages
            if item.none_here and bound:
                message = f"{told}写着本机关无此项，又写了在哪里公开。"
                yield self.finding(version, position, "无此项", message=message)
            elif not item.none_here and not bound:
                message = f"{told}没有说明在哪里公开。"
                yield self.finding(version, position, "事项", message=message)
