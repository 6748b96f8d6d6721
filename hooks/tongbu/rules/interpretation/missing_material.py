"""What is to be seen or heard is there."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.interpretation.forms import has_material, has_words, in_words
from tongbu.rules.rule import READINGS, Authority, Context, Example, Rule


class MissingMaterial(Rule):
    """A 图解, 视频 or 音频 with neither its material nor an equivalent in words."""

    code = "INT007"
    title = "图解、视频、音频解读没有内容"
    level = Level.ERROR
    concerns = READINGS
    why = "解读页上没有图、没有视频，也没有文字说明，公众打开是空的。"
    fix = "把图片、视频列入“附件”（名称、文件），或者在正文里插入图片，并配上同样内容的文字说明。"
    authority = (
        Authority("《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决指标：空白栏目"),
        Authority("《中华人民共和国无障碍环境建设法》第三十二条"),
    )
    bad = Example({"interpretations/2026/a.md": "---\n解读形式: [图解]\n---\n一图读懂。\n"})
    good = Example(
        {
            "interpretations/2026/a.md": (
                "---\n解读形式: [图解]\n---\n"
                "一图读懂：五百岁以上是一级，三百岁到五百岁是二级，一百岁到三百岁是三级；单位院子里的由单位管。\n"
            )
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such interpretation; one that also has a form in words is INT008's."""
        for reading in context.readings:
            text = context.anatomy(reading)
            if not in_words(reading) and not has_material(reading, text) and not has_words(text):
                message = f"形式是{'、'.join(reading.meta.forms)}，却没有附件、图片，也没有文字说明。"
                yield self.finding(reading, "解读形式", message=message)
