"""The kind of official document (公文种类) and the last word of the title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.vocabulary import OfficialGenre, PolicyCategory
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule
from tongbu.rules.selecting import issued

_TAIL = re.compile(r"[（(〔][^（()）〕]*[）)〕]$|[》”\s]+$")
_GENRES = (*(genre.value.replace("（令）", "") for genre in OfficialGenre), "令")
_INSTITUTIONS = (
    *("规定", "办法", "细则", "规则", "制度", "规程", "规范", "标准", "章程", "措施", "要点"),
    *("法", "法典", "条例", "解释", "修正案"),  # statutes, which a bureau may repost
    *("方案", "规划", "计划", "预案", "名录", "清单", "目录", "指引", "指南"),
)


class GenreMismatch(Rule):
    """公文种类 is not the last word of the title, or the title ends with no kind of document at all."""

    code = "POL016"
    title = "标题与公文种类不符"
    level = Level.WARNING
    concerns = ISSUED
    why = "公文标题由发文机关名称、事由和文种组成，文种不明就不知道文件的性质和效力。"
    fix = "核对原文标题；“公文种类”填标题最后的文种，直接以制度名称发布的不填。"
    authority = (Authority("《党政机关公文处理工作条例》第八条、第九条"),)
    bad = Example({"policies/2026/a.md": "---\n公文种类: 通告\n---\n"})
    good = Example(
        {"policies/2026/a.md": "---\n名称: 示例市林业局关于印发《示例市古树名木保护办法》的通知\n公文种类: 通知\n---\n"}
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every title that ends otherwise; regulations have a rule of their own."""
        for policy in issued(context):
            title, genre = bare_title(policy.meta.title), policy.meta.genre
            if genre:
                words = ("命令", "令") if genre is OfficialGenre.ORDER else (genre.value,)
                if not title.endswith(words):
                    message = f"公文种类是“{genre}”，标题却不以“{words[-1]}”结尾：{policy.named}。"
                    yield self.finding(policy, "公文种类", message=message)
            elif policy.meta.category is not PolicyCategory.REGULATION and not title.endswith(_GENRES + _INSTITUTIONS):
                yield self.finding(policy, "名称", message=f"标题{policy.named}看不出文种。")


def bare_title(title: str) -> str:
    """A title without a closing bracket such as （试行） and without closing marks."""
    while (shorter := _TAIL.sub("", title)) != title:
        title = shorter
    return title
