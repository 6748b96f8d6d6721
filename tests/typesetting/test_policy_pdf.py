"""The PDF of a policy: every word of it, in the layout of GB/T 9704, archival, accessible, always the same."""

import io
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from sample import ROOT, sample_project
from tongbu.model.policy import Policy
from tongbu.reading.beside import ProjectFiles
from tongbu.typesetting.composing import Site, compose
from tongbu.typesetting.policy_pdf import policy_pdf
from typesetting.examples import BASE, catalog, manuscript, own_words, press, words_of

PAGE = (210 / 25.4 * 72, 297 / 25.4 * 72)
MM = 72 / 25.4
SAMPLE = tuple(sample_project().library.policies.values())


def placed(pdf: bytes, page: int = 0) -> list[tuple[str, float, float]]:
    """Every piece of text on a page with the place where it begins, from the left and the top, in mm."""
    found: list[tuple[str, float, float]] = []

    def visit(text: str, page: list[float], line: list[float], *rest: object) -> None:
        if text.strip():
            left = line[4] * page[0] + line[5] * page[2] + page[4]
            bottom = line[4] * page[1] + line[5] * page[3] + page[5]
            found.append((text.strip(), left / MM, 297 - bottom / MM))

    pypdf.PdfReader(io.BytesIO(pdf)).pages[page].extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("each", SAMPLE, ids=lambda each: each.id)
def test_every_word_of_every_sample_policy_is_in_its_pdf_in_order(each: Policy) -> None:
    pdf = policy_pdf(compose(each, Site(ProjectFiles(ROOT), "示例市林业局政策文件库", BASE)), press(ROOT))
    words, place = words_of(pdf), 0
    for piece in own_words(each.text):
        place = words.find(piece, place)
        assert place >= 0, piece
        place += len(piece)
    assert catalog(pdf)["/MarkInfo"]["/Marked"]


def test_a_page_is_a4_and_holds_22_lines_of_28_characters() -> None:
    body = "\n\n".join(["# 示例市护林办法", "第一条　" + "森" * 28 * 60 + "。"])
    pdf = policy_pdf(manuscript(body), press(Path()))
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert [float(side) for side in reader.pages[0].mediabox[2:]] == pytest.approx(PAGE, abs=0.1)
    lines = [line for line in reader.pages[1].extract_text().splitlines() if "森" in line]
    assert len(lines) == 22
    assert {len(line.strip()) for line in lines} == {28}


def test_text_stands_28_mm_from_the_binding_edge_and_37_mm_from_the_top() -> None:
    pdf = policy_pdf(manuscript("# 示例市护林办法\n\n" + "森" * 28 * 60), press(Path()))
    odd, even = placed(pdf, 2), placed(pdf, 1)
    assert min(left for text, left, _ in odd if "森" in text) == pytest.approx(28, abs=0.5)
    assert min(left for text, left, _ in even if "森" in text) == pytest.approx(26, abs=0.5)
    first = min(top for text, _, top in odd if "森" in text)
    assert 37 < first < 37 + 16 / MM


def test_page_numbers_stand_on_the_outer_side() -> None:
    pdf = policy_pdf(manuscript("# 示例市护林办法\n\n" + "森" * 28 * 30), press(Path()))
    first, second = (next(each for each in placed(pdf, page) if "—" in each[0]) for page in (0, 1))
    assert first[1] > 150
    assert second[1] < 40
    assert all(297 - 35 < top < 297 - 20 for _, _, top in (first, second))


def test_it_is_archival_accessible_and_says_what_it_is() -> None:
    pdf = policy_pdf(manuscript("# 示例市护林办法\n\n第一条　为了护林。", 发布机构="示例市林业局"), press(Path()))
    root = catalog(pdf)
    described = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in described
    assert "<pdfuaid:part>1</pdfuaid:part>" in described
    assert root["/Lang"] == "zh-CN"
    information = pypdf.PdfReader(io.BytesIO(pdf)).metadata
    assert information is not None
    assert (information.title, information.author) == ("示例市护林办法", "示例市林业局")


def test_chapters_are_bookmarks() -> None:
    pdf = policy_pdf(
        manuscript("# 甲办法\n\n## 第一章 总则\n\n第一条　为了护林。\n\n## 第二章 附则\n\n第二条　施行。"),
        press(Path()),
    )
    assert [mark.title for mark in _marks(pdf)] == ["第一章　总则", "第二章　附则"]


def _marks(pdf: bytes) -> Iterator[pypdf.generic.Destination]:
    return (mark for mark in pypdf.PdfReader(io.BytesIO(pdf)).outline if isinstance(mark, pypdf.generic.Destination))


def test_the_end_names_the_source_and_promises_nothing_of_an_original() -> None:
    words = words_of(policy_pdf(manuscript("# 甲办法\n\n第一条　为了护林。"), press(Path())))
    assert words.endswith(
        "来源：示例市林业局政策文件库网址：https://ly.example.gov.cn/policies/2026/a/"
        "本件由网站公开的内容生成，供阅读和引用，不含版头、印章和版记。文件是否有效，以网页显示的为准。"
    )
    nowhere = policy_pdf(manuscript("# 甲办法\n\n第一条　为了护林。", base=""), press(Path()))
    assert "网址" not in words_of(nowhere)


@pytest.mark.parametrize("lines", range(14, 20))
def test_the_source_stands_below_the_text_and_never_on_a_page_of_its_own(lines: int) -> None:
    pdf = policy_pdf(manuscript("# 甲办法\n\n第一条　为了护林。\n\n" + "\n\n".join(["森。"] * lines)), press(Path()))
    last = placed(pdf, -1)
    assert any("森" in text for text, *_ in last)
    heights = [top for text, _, top in last if "来源" in text or "网页显示" in text]
    assert min(heights) > 297 - 35 + 12
    assert max(heights) < 297 - 4


def test_the_end_names_the_files_that_come_with_the_document() -> None:
    files = [{"名称": "申请表", "文件": "a.xlsx"}, {"名称": "评分表", "文件": "b.csv"}]
    words = words_of(policy_pdf(manuscript("# 甲办法\n\n第一条　为了护林。", 附件=files), press(Path())))
    assert "随文件公布的附件（在网页下载）：申请表；评分表。" in words


def test_the_same_policy_is_the_same_file_in_another_typesetter() -> None:
    text = manuscript("# 甲办法\n\n第一条　为了护林。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |")
    assert policy_pdf(text, press(Path())) == policy_pdf(text, press(Path()))


def test_markup_of_the_typesetter_is_only_words() -> None:
    hostile = '为了#panic("x") $x^2$ #read("/etc/passwd") = 标题 @甲 <乙> \\u{41}'
    pdf = policy_pdf(manuscript(f"# 甲办法\n\n第一条　{hostile}", 名称='#eval("1")'), press(Path()))
    words = words_of(pdf)
    assert '#panic("x")$x^2$#read("/etc/passwd")' in words
    assert "root:" not in words


@pytest.mark.parametrize("odd", ["\N{PARTY POPPER}", "\x07", "\N{TIBETAN LETTER KA}", "\ue000", "\u202e"])
def test_a_character_that_no_font_has_does_not_stop_the_rest(odd: str) -> None:
    assert "为了护林" in words_of(policy_pdf(manuscript(f"# 甲办法\n\n第一条　{odd}为了护林。"), press(Path())))


def test_a_drawing_is_set_with_its_words_and_a_broken_one_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "policies" / "2026"
    folder.mkdir(parents=True)
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="20"><path d="M0 0h9v9z"/></svg>'
    (folder / "tu.svg").write_text(drawing, encoding="utf-8")
    (folder / "huai.png").write_bytes(b"not an image")
    whole = policy_pdf(manuscript("# 甲办法\n\n第一条　见图。\n\n![护林图](tu.svg)", tmp_path), press(tmp_path))
    assert b"/Alt" in whole or "护林图" in str(catalog(whole))
    assert "pdfaid" in catalog(whole)["/Metadata"].get_object().get_data().decode()
    broken = policy_pdf(manuscript("# 甲办法\n\n第一条　见图。\n\n![护林图](huai.png)", tmp_path), press(tmp_path))
    assert "（图：护林图）" in words_of(broken)


def test_without_a_date_it_is_accessible_and_carries_no_day() -> None:
    pdf = policy_pdf(manuscript("# 甲办法\n\n第一条　为了护林。", 发布日期=None), press(Path()))
    information = pypdf.PdfReader(io.BytesIO(pdf)).metadata
    assert information is not None
    assert information.creation_date is None
    assert "<pdfuaid:part>1</pdfuaid:part>" in catalog(pdf)["/Metadata"].get_object().get_data().decode()
