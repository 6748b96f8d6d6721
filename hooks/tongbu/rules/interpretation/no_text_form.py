"""Words are the base of interpretation."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.interpretation.forms import in_words
from tongbu.rules.readings import interpreted
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule


class NoTextForm(Rule):
    """A policy is interpreted in pictures, film or sound only."""

    code = "INT009"
    title = "只有图解、音视频，没有文字解读"
    level = Level.WARNING
    concerns = ISSUED
    why = "文字解读是基础，图解、音频、视频在它之上增加；只有图和声音，读屏软件和检索都用不上。"
    fix = "补一篇文字解读；正文已经写全的，在“解读形式”里加上 文字。"
    authority = (
        Authority("甘政公开办函〔2019〕1号第四部分第（三）项"),
        Authority("《安顺市重大政策文件解读制度》第六条"),
    )
    bad = Example({"interpretations/2026/a.md": "---\n解读形式: [图解]\n---\n"})
    good = Example({"interpretations/2026/a.md": "---\n解读形式: [图解, 文字]\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """One finding for each such policy, at its first publication-stage interpretation."""
        for policy, readings in interpreted(context):
            if not any(in_words(reading) for reading in readings):
                forms = "、".join(dict.fromkeys(form for reading in readings for form in reading.meta.forms))
                message = f"{policy.named}只有{forms}，没有文字形式的解读。"
                yield self.finding(readings[0], "解读形式", message=message)
