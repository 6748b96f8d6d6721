"""The form that people print and fill in (公众意见表)."""

import io

import docx
from docx.enum.section import WD_ORIENT

from tongbu.exporting.word.opinion_form import PROPOSERS, opinion_form
from tongbu.pages.views.consultation import FormView

FORM = FormView(
    "示例市护林办法（征求意见稿）",
    "2026年6月1日至2026年7月2日（共31日，开始当日不计，含截止当日）",
    (("信函", "示例路1号"), ("电子邮件", "a@example.com")),
    "示例科，电话0000-12345678",
)


def test_the_form_says_what_it_is_for_and_where_it_goes() -> None:
    document = docx.Document(io.BytesIO(opinion_form(FORM)))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for said in (FORM.title, FORM.period, "信函：示例路1号", "电子邮件：a@example.com", FORM.contact, "不公布"):
        assert said in words
    assert document.sections[0].orientation == WD_ORIENT.PORTRAIT


def test_the_form_has_boxes_to_tick_and_rows_to_write_in() -> None:
    who, what = docx.Document(io.BytesIO(opinion_form(FORM))).tables
    assert all(f"☐{kind}" in who.rows[0].cells[1].text for kind in PROPOSERS)
    assert [cell.text for cell in what.rows[0].cells] == ["条文", "修改意见和建议", "理由"]
    assert len(what.rows) > 5
    assert not any(cell.text for row in what.rows[1:] for cell in row.cells)


def test_the_form_is_the_same_every_time_and_takes_any_title() -> None:
    assert opinion_form(FORM) == opinion_form(FORM)
    hostile = FormView("<b>\x07甲</b>&" + "长" * 300, "", (("\x00信函", "]]>"),), "")
    words = "\n".join(p.text for p in docx.Document(io.BytesIO(opinion_form(hostile))).paragraphs)
    assert "<b>" in words
    assert "]]>" in words
