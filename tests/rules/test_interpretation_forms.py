"""The forms of interpretation as the gate sees them."""

from pathlib import Path

import pytest

from rules.judging import READING, found, line_of

FILM = "---\n解读形式: [视频]\n附件: [{名称: 片, 文件: pian.MP4}]\n---\n## 文字稿\n\n"
FILE = {"interpretations/2026/pian.MP4": ""}


def test_a_transcript_in_name_only_is_told_at_its_heading(tmp_path: Path) -> None:
    (finding,) = found("INT012", tmp_path, {READING: f"{FILM}略。\n", **FILE})
    assert finding.line == line_of(tmp_path, READING, "## 文字稿")


def test_an_attached_film_asks_for_a_transcript_whatever_the_form(tmp_path: Path) -> None:
    files = {READING: "---\n附件: [{名称: 片, 文件: pian.MP4}]\n---\n", **FILE}
    assert found("INT012", tmp_path, files)


def test_the_end_of_a_file_name_may_be_in_capitals(tmp_path: Path) -> None:
    assert not found("INT013", tmp_path, {READING: f"{FILM}{'动土以前先打电话。' * 5}\n", **FILE})


def test_an_image_without_words_is_told_at_its_line(tmp_path: Path) -> None:
    words = "五百岁以上是一级，三百岁到五百岁是二级，一百岁到三百岁是三级，名木一律按一级对待。"
    (finding,) = found("INT011", tmp_path, {READING: f"---\n解读形式: [图解]\n---\n{words}\n\n![](tu.png)\n"})
    assert finding.line == line_of(tmp_path, READING, "![](tu.png)")


@pytest.mark.parametrize(
    "body",
    [
        "![图](//a.example.com/a.png)",
        "见<IFRAME src='a'></IFRAME>",
        "<video src='a.mp4'>",
        '<img alt="" src="https://a.example.com/a.png">',
    ],
)
def test_what_would_be_taken_out_on_the_page_is_told_before(tmp_path: Path, body: str) -> None:
    (finding,) = found("INT014", tmp_path, {READING: f"## 视频\n\n{body}\n"})
    assert finding.line == line_of(tmp_path, READING, body)


def test_a_picture_beside_the_text_is_no_embedding(tmp_path: Path) -> None:
    assert not found("INT014", tmp_path, {READING: "## 图\n\n![图](tu.png)和[链接](https://www.example.gov.cn/)\n"})


def test_a_question_without_an_answer_is_told_at_its_line(tmp_path: Path) -> None:
    body = "---\n解读形式: [问答]\n---\n## 树病了找谁？\n\n县里。\n\n## 补助怎么领？\n\n## 联系方式\n\n电话。\n"
    (finding,) = found("INT015", tmp_path, {READING: body})
    assert finding.line == line_of(tmp_path, READING, "## 补助怎么领？")


def test_captions_that_browsers_do_not_show_are_told_at_their_key(tmp_path: Path) -> None:
    film = FILM.replace("文件: pian.MP4", "文件: pian.MP4, 字幕: pian.srt")
    files = {READING: f"{film}{'动土以前先打电话。' * 5}\n", **FILE, "interpretations/2026/pian.srt": ""}
    (finding,) = found("INT013", tmp_path, files)
    assert "pian.srt" in finding.message
    assert finding.key == "附件.字幕"
