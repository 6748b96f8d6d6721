"""The Word document of a policy: every word of it, on the sheet of GB/T 9704, always the same."""

import io
import itertools
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from sample import ROOT, sample_project
from tongbu.model.policy import Policy
from tongbu.reading.beside import ProjectFiles
from tongbu.typesetting.composing import Site, compose
from tongbu.typesetting.word import policy_word
from typesetting.examples import BASE, manuscript, own_words, squeezed

SAMPLE = tuple(sample_project().library.policies.values())


def opened(markdown: str, root: Path = Path(), **meta: Any) -> Document:
    return docx.Document(io.BytesIO(policy_word(manuscript(markdown, root, **meta), root)))


def words_of(document: Document) -> str:
    body: Any = document.element.body
    return squeezed("".join(node.text or "" for node in body.iter(qn("w:t"))))


def paragraph(document: Document, start: str) -> Any:
    return next(each for each in document.paragraphs if each.text.startswith(start))


@pytest.mark.parametrize("each", SAMPLE, ids=lambda each: each.id)
def test_every_word_of_every_sample_policy_is_in_its_document_in_order(each: Policy) -> None:
    made = policy_word(compose(each, Site(ProjectFiles(ROOT), "示例市林业局政策文件库", BASE)), ROOT)
    words, place = words_of(docx.Document(io.BytesIO(made))), 0
    for piece in own_words(each.text):
        place = words.find(piece, place)
        assert place >= 0, piece
        place += len(piece)
    assert squeezed(each.meta.title) in words


def test_the_sheet_is_a4_with_a_grid_of_22_lines_and_28_characters() -> None:
    document = opened("# 甲办法\n\n第一条　为了护林。")
    section = document.sections[0]
    sides = (section.page_width, section.page_height, section.top_margin, section.left_margin)
    assert [side.mm for side in sides] == pytest.approx([210, 297, 37, 28], abs=0.05)
    grid = section._sectPr.find(qn("w:docGrid"))
    lines = (section.page_height - section.top_margin - section.bottom_margin) / Pt(
        int(grid.get(qn("w:linePitch"))) / 20
    )
    character = 16 + int(grid.get(qn("w:charSpace"))) / 4096
    width = section.page_width - section.left_margin - section.right_margin
    assert 22 <= lines < 22.1
    assert 28 <= width / Pt(character) < 28.05
    assert document.settings.element.find(qn("w:mirrorMargins")) is not None
    assert document.settings.odd_and_even_pages_header_footer


def test_each_part_is_set_in_its_official_font_and_size() -> None:
    document = opened(
        "# 甲市林业局关于护林的通知\n\n各县林业局：\n\n现通知如下。\n\n一、明确分工\n\n（一）巡护要求\n\n按月巡护。",
        名称="甲市林业局关于护林的通知",
        文号="甲林规〔2026〕1号",
    )
    wanted = {
        "甲市林业局关于": ("方正小标宋简体", 22),
        "甲林规": ("仿宋_GB2312", 16),
        "各县": ("仿宋_GB2312", 16),
        "一、": ("黑体", 16),
        "（一）": ("楷体_GB2312", 16),
        "按月": ("仿宋_GB2312", 16),
    }
    for start, (font, size) in wanted.items():
        run = paragraph(document, start).runs[0]
        assert run._r.rPr.rFonts.get(qn("w:eastAsia")) == font, start
        assert run.font.size == Pt(size), start


def test_headings_show_in_the_navigation_pane() -> None:
    document = opened("# 甲办法\n\n## 第一章 总则\n\n### 第一节 范围\n\n第一条　为了护林。")
    levels = [paragraph(document, start)._p.pPr.find(qn("w:outlineLvl")) for start in ("第一章", "第一节")]
    assert [level.get(qn("w:val")) for level in levels] == ["0", "1"]


def test_the_date_begins_two_characters_right_of_the_organ() -> None:
    document = opened("# 甲通知\n\n各县：\n\n请办理。\n\n示例市林业局\n\n2026年3月1日")
    organ, day = (paragraph(document, start)._p.pPr.ind for start in ("示例市林业局", "2026年3月1日"))
    assert int(day.get(qn("w:leftChars"))) - int(organ.get(qn("w:leftChars"))) == 200
    assert int(day.get(qn("w:leftChars"))) / 100 + 6 == 26


def test_an_attached_text_begins_a_page_with_its_number_at_the_edge() -> None:
    parts = (
        "# 甲通知",
        "请办理。",
        "附件：1.申请表",
        "2.评分表",
        "示例市林业局",
        "2026年3月1日",
        "附件1",
        "## 申请表",
        "姓名。",
    )
    document = opened("\n\n".join(parts))
    label = next(each for each in document.paragraphs if each.text == "附件1")
    assert label.paragraph_format.page_break_before
    texts = [each.text for each in document.paragraphs]
    assert (
        texts.index("附件：1.申请表")
        < texts.index("　　　2.评分表")
        < texts.index("示例市林业局")
        < texts.index("附件1")
    )


def test_a_table_keeps_its_cells_and_repeats_its_head() -> None:
    document = opened("# 甲办法\n\n第一条　见表。\n\n| 等级 | 频次 |\n|---|:-:|\n| 一级 | **每日** |\n| 二级 | 每周 |")
    table = document.tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["等级", "频次"],
        ["一级", "每日"],
        ["二级", "每周"],
    ]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert table.rows[1].cells[1].paragraphs[0].runs[0].bold


def test_tables_that_follow_one_another_stay_apart() -> None:
    one = "| 甲 |\n|---|\n| 1 |"
    document = opened(f"# 甲办法\n\n第一条　见表。\n\n{one}\n\n<!-- -->\n\n{one}")
    body: Any = document.element.body
    kinds = [each.tag for each in body if each.tag in (qn("w:p"), qn("w:tbl"))]
    assert kinds.count(qn("w:tbl")) == 2
    assert (qn("w:tbl"), qn("w:tbl")) not in itertools.pairwise(kinds)


def test_cells_that_span_stay_in_their_columns() -> None:
    html = (
        "<table><tr><th rowspan='2'>等级</th><th colspan='2'>频次</th></tr><tr><th>旱季</th><th>雨季</th></tr></table>"
    )
    table = opened(f"# 甲办法\n\n第一条　见表。\n\n{html}").tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["等级", "频次", "频次"]
    assert [cell.text for cell in table.rows[1].cells] == ["等级", "旱季", "雨季"]


def test_an_image_is_shown_with_its_words_and_one_that_word_cannot_show_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "policies" / "2026"
    folder.mkdir(parents=True)
    (folder / "tu.png").write_bytes((ROOT / "interpretations" / "2025" / "gushu-tujie.png").read_bytes())
    (folder / "huai.png").write_bytes(b"not an image")
    document = opened("# 甲办法\n\n第一条　见图。\n\n![护林图](tu.png)\n\n![坏图](huai.png)", tmp_path)
    shape = document.inline_shapes[0]
    assert shape.width <= Mm(156)
    assert shape._inline.docPr.get("descr") == "护林图"
    assert "（图：坏图）" in words_of(document)


def test_a_link_leads_to_its_address_and_one_without_an_address_is_words() -> None:
    document = opened("# 甲办法\n\n第一条　见[森林法](https://www.example.gov.cn/a)和[本市办法](../2025/b.md)。")
    targets = {each.target_ref for each in document.part.rels.values() if each.is_external}
    assert targets == {"https://www.example.gov.cn/a", "https://ly.example.gov.cn/policies/2025/b/"}
    assert "见森林法和本市办法。" in words_of(document)


def test_the_same_policy_is_the_same_file_without_time_or_machine() -> None:
    text = manuscript("# 甲办法\n\n第一条　为了护林。", 发布机构="示例市林业局")
    first = policy_word(text, Path())
    assert first == policy_word(text, Path())
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = package.read("docProps/core.xml").decode()
    assert "示例市林业局" in core
    assert "dcterms" not in core.split("xmlns:dcterms")[1].split(">", 1)[1]


def test_any_character_opens() -> None:
    assert "␇为了<b>护林]]>" in words_of(opened("# 甲办法\n\n第一条　\x07为了`<b>`护林]]>"))


def test_a_remark_stands_below_the_date() -> None:
    parts = ("# 甲办法", "第一条　为了护林。", "附件：申请表", "示例市林业局", "2026年3月1日", "（此件公开发布）")
    texts = [each.text for each in opened("\n\n".join(parts)).paragraphs]
    places = [next(number for number, text in enumerate(texts) if words in text) for words in parts[1:]]
    assert places == sorted(places)
