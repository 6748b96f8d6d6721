"""Questions (问答库) that are to be looked over."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.deadlines.deadline import Deadline, DeadlineKind
from tongbu.deadlines.situation import Situation


def questions(situation: Situation) -> Iterator[Deadline]:
    """For each with a day for review that day; a later 更新日期 with a new day meets it."""
    for table in situation.disclosure.questions.values():
        for question in table.rows:
            if question.review_by:
                yield Deadline(
                    kind=DeadlineKind.QUESTION,
                    day=question.review_by,
                    title=f"问答 {question.number}（{question.asked}）",
                    document=table.source.path,
                    url=question.url,
                    what="对照依据的文件核对答案。",
                    rule="QAS004",
                    source="问答库写明的复核期限",
                    office=situation.settings.organisation.name,
                    subject=question.number,
                    how="核对以后填写“更新日期”和下一次的“复核期限”。",
                )
