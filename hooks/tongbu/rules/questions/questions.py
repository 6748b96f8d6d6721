"""What the rules about questions (问答库) share."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.disclosure.question import Question, QuestionTable
from tongbu.rules.rule import Authority, Context

BOOK = Authority("本系统规定：问答库的每个答案写明依据，依据变了就要重新核对")
GUIDE = Authority("《政府网站发展指引》（国办发〔2017〕47号）互动交流：对网民咨询较多的问题整理公开", verified=False)
PATH = "docs/disclosure/questions.yml"
"""The file of the examples."""


def questions(context: Context) -> Iterator[tuple[QuestionTable, int, Question]]:
    """Every question of every file, with its table and its place there, from 0."""
    for table in context.disclosure.questions.values():
        for position, question in enumerate(table.rows):
            yield table, position, question


def example(**keys: str) -> str:
    """A file with one question, with other keys or further ones."""
    usual = {"编号": "caifa-1", "问": "自留地的树采伐要不要办证？", "答": "自留地里个人所有的零星林木，不需要办证。"}
    usual |= {"依据": "[/policies/2026/a/]", "更新日期": "2026-06-01", **keys}
    first, *others = (f"{key}: {value}" for key, value in usual.items())
    return "\n".join((f"- {first}", *(f"  {line}" for line in others), ""))


def named(question: Question) -> str:
    """A question as messages call it."""
    return f"问答 {question.number}“{question.asked}”"
