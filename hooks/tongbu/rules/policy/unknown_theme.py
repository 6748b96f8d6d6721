"""Themes come from the official tree."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import process

from tongbu.model.finding import Finding, Level
from tongbu.model.themes import SPELLINGS
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule
from tongbu.settings import Settings


class UnknownTheme(Rule):
    r"""A theme (主题分类) that is not written as `大类\小类` of the official tree, nor an alias of one."""

    code = "POL015"
    title = "主题分类不在标准分类表中"
    level = Level.ERROR
    concerns = POLICIES
    why = "全国按同一张分类表归类，自拟的名称会使文件从分类检索中消失。"
    fix = r"按“大类\小类”从国务院政策文件库的 22 类中选一个；本地通行的名称可在 extra.tongbu.主题分类别名 中对应。"
    authority = (Authority("国务院政策文件库（中国政府网）主题分类树"),)
    bad = Example({"policies/2026/a.md": "---\n主题分类: 农林水利\\林业\n---\n"})
    good = Example({"policies/2026/a.md": "---\n主题分类: 农业、林业、水利\\林业\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every theme outside the tree, with the nearest one in it."""
        for policy in context.policies:
            theme = policy.meta.theme
            if not theme or _standard(theme, context.settings) in SPELLINGS:
                continue
            near = process.extractOne(theme, SPELLINGS)[0]
            message = f"“{theme}”不在标准分类表中。"
            fix = f"最接近的是“{near}”，核对后写“主题分类: {near}”。"
            yield self.finding(policy, "主题分类", message=message, fix=fix)


def _standard(theme: str, settings: Settings) -> str:
    """The standard spelling of a local name for the whole theme or for its class."""
    aliases = settings.theme_aliases
    if theme in aliases:
        return aliases[theme]
    top, mark, sub = theme.partition("\\")
    return f"{aliases.get(top, top)}{mark}{sub}"
