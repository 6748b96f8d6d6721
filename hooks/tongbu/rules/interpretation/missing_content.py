"""The interpretations of a policy say what readers need."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.interpretation.elements import REQUIRED, covers
from tongbu.rules.interpretation.forms import in_words
from tongbu.rules.readings import interpreted
from tongbu.rules.rule import ISSUED, Authority, Context, Example, Rule


class MissingContent(Rule):
    """The publication-stage interpretations of a policy, taken together, lack a required element."""

    code = "INT001"
    title = "解读要素不全"
    level = Level.WARNING
    concerns = ISSUED
    why = "解读要让人看懂：为什么定、定了什么、对谁适用、专门用语是什么意思。"
    fix = "在正文里补写小标题，如“## 背景依据”“## 主要内容”“## 适用范围”“## 关键词诠释”。"
    authority = (
        Authority("甘政公开办函〔2019〕1号第三部分"),
        Authority("《广东省政府系统政策解读工作细则（试行）》（粤办函〔2018〕360号）第一部分第（二）项"),
    )
    bad = Example({"interpretations/2026/a.md": "## 背景依据\n\n管护责任不清。\n\n## 主要内容\n\n老树分三级。\n"})
    good = Example(
        {
            "interpretations/2026/a.md": (
                "## 背景依据\n\n管护责任不清。\n\n## 主要内容\n\n老树分三级。\n\n"
                "## 适用范围\n\n全市户外的老树。\n\n## 关键词诠释\n\n名木看来历，不看年龄。\n"
            )
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """One finding for each policy, at its first interpretation in words.

        A 图解 or 视频 alone is not asked for headings: that the words are missing is INT009's matter.
        """
        for policy, readings in interpreted(context):
            texts = [reading for reading in readings if in_words(reading)]
            if not texts:
                continue
            titles = [words for reading in readings for _, words in context.anatomy(reading).headings]
            lacking = [name for name, words in REQUIRED.items() if not covers(titles, words)]
            if lacking:
                message = f"{policy.named}的解读缺少{'、'.join(lacking)}。"
                fix = "在正文里补写小标题" + "".join(f"“## {name}”" for name in lacking) + "和相应内容。"
                first = texts[0]
                yield self.finding(first, message=message, fix=fix, line=first.source.body_line)
