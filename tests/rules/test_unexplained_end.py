"""A title or note that says the document is over, and what only looks like one."""

from dataclasses import replace
from datetime import date

from factories import policy
from tongbu.model.files import NoFiles
from tongbu.model.library import Library
from tongbu.reading.body import read_text
from tongbu.rules.library.unexplained_end import UnexplainedEnd
from tongbu.rules.rule import Context
from tongbu.settings import Settings


def is_said(note: str) -> bool:
    text = read_text(f"# 示例市古树办法\n\n{note}\n\n第一条　甲。")
    document = replace(policy("a", 名称="示例市古树办法", 施行日期="2020-01-01"), text=text)
    settings = Settings.model_validate({})
    context = Context(Library.of([document], []), settings, settings.calendar(), date(2026, 6, 15), NoFiles())
    return bool(list(UnexplainedEnd().check(context)))


def test_a_note_that_the_document_is_repealed_needs_a_document_that_repeals_it() -> None:
    assert is_said("（2025年3月1日废止）")


def test_a_decision_named_in_a_note_is_not_the_documents_own_end() -> None:
    assert not is_said("（2015年1月1日公布　根据2020年1月1日《示例市关于废止和修改部分规章的决定》修正）")
