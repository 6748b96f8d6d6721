"""一问一答 as its page and machines read it."""

from pathlib import Path

from bureau import desk, policy, reading

from tongbu.pages.documents import document_pages
from tongbu.pages.views.interpretation import InterpretationView, Question

BODY = """## 问：补助怎么领？（第一条）

答：签好责任书，**按约定**付款（第二条）。

- 一级二千元
- 二级一千元

## 树病了找谁？

县里。

## 联系方式

电话0000-12345678。"""


def questions(root: Path, form: str) -> tuple[Question, ...]:
    text = reading(BODY).replace("[文字]", f"[{form}]")
    files = {"policies__2024__a": policy("第一条　甲。\n\n第二条　乙。"), "interpretations__2024__r": text}
    (view,) = (page.view for page in document_pages(desk(root, **files)) if page.template == "interpretation.html")
    assert isinstance(view, InterpretationView)
    anchors = {entry.anchor for entry in view.body.contents}
    assert all(question.anchor in anchors for question in view.questions)
    return view.questions


def test_each_question_has_its_whole_answer_in_plain_words(tmp_path: Path) -> None:
    first, second = questions(tmp_path, "问答")

    assert (first.question, second.question) == ("补助怎么领？", "树病了找谁？")
    assert first.answer.splitlines()[0] == "签好责任书，按约定付款。"
    assert "一级二千元" in first.answer
    assert second.answer == "县里。"


def test_other_forms_have_no_questions(tmp_path: Path) -> None:
    assert not questions(tmp_path, "文字")
