"""What a picture says is also said in words."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.interpretation import Interpretation
from tongbu.model.media import images
from tongbu.model.vocabulary import InterpretationForm
from tongbu.rules.anatomy import Anatomy
from tongbu.rules.interpretation.forms import has_words
from tongbu.rules.rule import READINGS, Authority, Context, Example, Rule

_PICTURES = (InterpretationForm.INFOGRAPHIC, InterpretationForm.DATA)
_PICTURE = "![古树分三级：五百岁以上一级，三百岁以上二级，一百岁以上三级](tu.png)"


class MissingTextEquivalent(Rule):
    """A 图解 without the same in words, or one of its images without words of its own."""

    code = "INT011"
    title = "图解没有同样内容的文字"
    level = Level.ERROR
    concerns = READINGS
    why = "看不见图的人、图片打不开的人，还有检索，都只有文字可用；图里的话要在正文里全部写出来。"
    fix = "在图片后面加“图中文字”一节，把图里的话逐条写出来；方括号里写一句话说明图的内容，如 ![分三级](tu.png)。"
    authority = (
        Authority("《中华人民共和国无障碍环境建设法》第三十二条"),
        Authority("GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》", verified=False),
    )
    bad = Example({"interpretations/2026/a.md": f"---\n解读形式: [图解]\n---\n{_PICTURE}\n"})
    good = Example(
        {
            "interpretations/2026/a.md": (
                f"---\n解读形式: [图解]\n---\n{_PICTURE}\n\n## 图中文字\n\n五百岁以上是一级，三百岁到五百岁是二级，"
                "一百岁到三百岁是三级；名木不论年龄，一律按一级对待。\n"
            )
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """One finding where there are no words at all, and one for each image without its own."""
        for reading in context.readings:
            if any(form in _PICTURES for form in reading.meta.forms):
                yield from self._faults(reading, context.anatomy(reading))

    def _faults(self, reading: Interpretation, text: Anatomy) -> Iterator[Finding]:
        found = list(images(iter(text.units)))
        if not has_words(text) and (found or reading.meta.attachments):
            yield self.finding(reading, "解读形式", message="图里的内容没有写成文字，正文只有图片或者附件。")
        for image in found:
            if not image.words:
                yield self.finding(reading, message=f"图片“{image.address}”没有替代文字。", line=image.line)
