"""Forms of interpretation as their pages show them: what is played, drawn and done step by step."""

from pathlib import Path

import pytest
from bureau import desk, policy, reading

from tongbu.pages.documents import document_pages
from tongbu.pages.page import SitePage
from tongbu.pages.views.interpretation import InterpretationView

FOLDER = Path("interpretations/2024")
GUIDE = """## 办理流程

第一步，递交**材料**（第一条）。

第二步：领证。

## 办理材料

- 申请表
- 身份证明

## 联系方式

电话0000-12345678。"""


def page(root: Path, form: str, body: str, attached: str = "[]", **binary: bytes) -> SitePage:
    for name, content in binary.items():
        (root / FOLDER).mkdir(parents=True, exist_ok=True)
        (root / FOLDER / name.replace("__", ".")).write_bytes(content)
    text = reading(body).replace("解读形式: [文字]", f"解读形式: [{form}]\n附件: {attached}")
    files = {"policies__2024__a": policy("第一条　甲。"), "interpretations__2024__r": text}
    return next(one for one in document_pages(desk(root, **files)) if one.template == "interpretation.html")


def view(one: SitePage) -> InterpretationView:
    assert isinstance(one.view, InterpretationView)
    return one.view


def test_a_film_is_played_with_its_captions_and_leads_to_its_transcript(tmp_path: Path) -> None:
    attached = "[{名称: 片, 文件: pian.mp4, 字幕: pian.vtt}]"
    found = page(tmp_path, "视频", "## 文字稿\n\n动土以前先打电话。", attached, pian__mp4=b"film", pian__vtt=b"WEBVTT")
    (film,) = view(found).media

    assert (film.kind, film.type, film.file.size) == ("video", "video/mp4", "4 B")
    assert film.transcript == view(found).body.passages[0].anchor
    assert {url for url, _ in found.files} == {"interpretations/2024/pian.mp4", "interpretations/2024/pian.vtt"}


@pytest.mark.parametrize("captions", ["../secret.vtt", "pian.html", "none.vtt"])
def test_captions_that_are_elsewhere_or_no_captions_are_not_published(tmp_path: Path, captions: str) -> None:
    (tmp_path / "interpretations").mkdir()
    (tmp_path / "interpretations" / "secret.vtt").write_text("WEBVTT", encoding="utf-8")
    attached = f"[{{名称: 片, 文件: pian.mp3, 字幕: {captions}}}]"
    found = page(tmp_path, "音频", "## 文字稿\n\n动土。", attached, pian__mp3=b"sound", pian__html=b"<p>")
    (sound,) = view(found).media

    assert (sound.kind, sound.captions) == ("audio", "")
    assert [url for url, _ in found.files] == ["interpretations/2024/pian.mp3"]


def test_what_no_browser_plays_stays_an_attachment(tmp_path: Path) -> None:
    attached = "[{名称: 片, 文件: pian.wmv}]"
    found = view(page(tmp_path, "视频", "## 文字稿\n\n动土。", attached, pian__wmv=b"film"))

    assert not found.media
    assert [file.kind for file in found.files] == ["WMV"]


def test_the_pictures_of_a_drawing_can_be_taken_away(tmp_path: Path) -> None:
    body = "![分三级](tu.png)\n\n## 图中文字\n\n分三级。\n\n![又一次](tu.png)"
    found = view(page(tmp_path, "图解", body, tu__png=b"png"))

    assert [(file.name, file.kind, file.size) for file in found.pictures] == [("图1", "PNG", "3 B")]


def test_a_picture_of_another_site_is_not_shown(tmp_path: Path) -> None:
    found = view(page(tmp_path, "图解", "![图](https://tracker.example.com/a.png) ![图](//tracker.example.com/a.png)"))
    (paragraph,) = found.body.passages

    assert "tracker" not in paragraph.html


def test_the_steps_of_a_guide_are_set_apart_and_told_in_plain_words(tmp_path: Path) -> None:
    found = view(page(tmp_path, "办事指引", GUIDE))
    assert found.guide
    flow = found.body.passages[0]

    assert [(step.label, step.words) for step in found.guide.steps] == [("第一步", "递交材料。"), ("第二步", "领证。")]
    assert [step.anchor for step in found.guide.steps] == [one.anchor for one in flow.children]
    assert {one.kind for one in flow.children} == {"step"}
    assert flow.children[0].html.startswith("递交<strong>材料</strong>")
    assert found.guide.materials == ("申请表", "身份证明")
    assert (found.guide.place, found.guide.contact) == ((), ("电话0000-12345678。",))


def test_a_text_that_counts_steps_is_no_guide(tmp_path: Path) -> None:
    found = view(page(tmp_path, "文字", GUIDE))

    assert found.guide is None
    assert {one.kind for one in found.body.passages[0].children} == {"paragraph"}
