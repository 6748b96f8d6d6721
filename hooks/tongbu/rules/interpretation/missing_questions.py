"""A 问答 asks."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.questions import question_units
from tongbu.model.vocabulary import InterpretationForm
from tongbu.rules.rule import READINGS, Authority, Context, Example, Rule


class MissingQuestions(Rule):
    """The form is 问答, and no heading is a question, or one has no answer."""

    code = "INT015"
    title = "问答没有问题或者没有回答"
    level = Level.WARNING
    concerns = READINGS
    why = "每个问题是一个标题，页面才列得出问题目录，检索和搜索引擎才找得到那一问。"
    fix = "每个问题写成一个标题，以问号结尾，如“## 补助怎么领？（第十八条）”，回答写在下面。"
    authority = (Authority("甘政公开办函〔2019〕1号第四部分：解读形式"),)
    bad = Example({"interpretations/2026/a.md": "---\n解读形式: [文字, 问答]\n---\n"})
    good = Example(
        {"interpretations/2026/a.md": "---\n解读形式: [文字, 问答]\n---\n## 树病了找谁？（第五条）\n\n报到县里。\n"}
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """One finding where nothing is asked, and one for each question without an answer."""
        for reading in context.readings:
            if InterpretationForm.QUESTIONS not in reading.meta.forms:
                continue
            asked = list(question_units(reading))
            if not asked:
                yield self.finding(reading, "解读形式", message="形式是问答，正文没有一个以问号结尾的标题。")
            for unit in asked:
                if not unit.text and not unit.children:
                    yield self.finding(reading, message=f"问题“{unit.title}”下面没有回答。", line=unit.line)
