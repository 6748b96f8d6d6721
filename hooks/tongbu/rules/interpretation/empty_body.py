"""An interpretation in words has words."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.interpretation.forms import has_words, in_words
from tongbu.rules.rule import READINGS, Authority, Context, Example, Rule


class EmptyBody(Rule):
    """The form is one of words, and the body says next to nothing."""

    code = "INT008"
    title = "解读没有正文"
    level = Level.ERROR
    concerns = READINGS
    why = "只有标题或者一个链接的页面不是解读。"
    fix = "在文件头的 --- 之后写正文；新闻发布会、访谈写明主要问答，不要只放链接。"
    authority = (Authority("《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决指标：空白栏目"),)
    bad = Example({"interpretations/2026/a.md": "详见原文。\n"})
    good = Example(
        {
            "interpretations/2026/a.md": (
                "## 背景依据\n\n道路拓宽和房屋翻建时常有伤到老树的情况，管护的钱和人一直没有着落，"
                "所以把责任写到具体单位。\n"
            )
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such interpretation."""
        for reading in context.readings:
            if in_words(reading) and not has_words(context.anatomy(reading)):
                message = f"形式是{'、'.join(reading.meta.forms)}，正文却几乎没有文字。"
                yield self.finding(reading, "解读形式", message=message)
