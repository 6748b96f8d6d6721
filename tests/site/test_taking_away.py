"""What a document's page offers to take away is there, is the document, and is signed off with the site."""

import hashlib
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import docx
import pypdf
import pytest
import yaml
from mkdocs.exceptions import Abort
from PIL import Image

from digests import digests

Make = Callable[..., Path]

POLICY, DRAFT, READING = "policies/2026/a", "policies/2026/draft", "interpretations/2026/a"


def configure(bureau: Path, **paper: object) -> None:
    """Set 版式文件 in the bureau's settings."""
    file = bureau / "mkdocs.yml"
    settings = yaml.safe_load(file.read_text(encoding="utf-8"))
    settings["extra"]["tongbu"]["版式文件"] = paper
    file.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")


def page(site: Path, url: str) -> str:
    return (site / url / "index.html").read_text(encoding="utf-8")


def test_the_page_leads_to_both_files_with_type_size_and_a_name_to_save_them_by(bureau: Path, make: Make) -> None:
    site = make(bureau)
    found = re.findall(
        r'<a href="(yuanwen\.\w+)" download="([^"]+)">([^<]+)</a><span[^>]*>([^<]+)<', page(site, POLICY)
    )
    title = pypdf.PdfReader(site / POLICY / "yuanwen.pdf").metadata
    assert title is not None
    assert [each[:3] for each in found] == [
        ("yuanwen.pdf", f"{title.title}.pdf", "PDF 文件"),
        ("yuanwen.docx", f"{title.title}.docx", "Word 文档"),
    ]
    assert [re.sub(r"\d+", "N", size) for *_, size in found] == ["PDF，N KB", "DOCX，N KB"]


def test_both_files_say_the_words_of_the_page(bureau: Path, make: Make) -> None:
    site = make(bureau)
    text = "".join(each.extract_text() for each in pypdf.PdfReader(site / POLICY / "yuanwen.pdf").pages)
    in_pdf = re.sub(r"— ?\d+ ?—|\s", "", text)
    in_word = re.sub(
        r"\s", "", "".join(each.text for each in docx.Document(str(site / POLICY / "yuanwen.docx")).paragraphs)
    )
    articles = re.findall(r'class="tb-body__label">(第[^<]+条)<', page(site, POLICY))
    assert articles
    for number in articles:
        assert number in in_pdf
        assert number in in_word


def test_a_draft_has_files_that_say_it_is_not_in_force(bureau: Path, make: Make) -> None:
    text = "".join(each.extract_text() for each in pypdf.PdfReader(make(bureau) / DRAFT / "yuanwen.pdf").pages)
    assert "本件是征求意见稿，不是正式文件，没有效力。" in text


def test_the_record_of_the_gate_holds_their_digests(bureau: Path, make: Make) -> None:
    site = make(bureau)
    files = json.loads((site / "gate.json").read_text(encoding="utf-8"))["files"]
    for name in ("yuanwen.pdf", "yuanwen.docx", "fenxiangtu.png"):
        assert files[f"{POLICY}/{name}"] == hashlib.sha256((site / POLICY / name).read_bytes()).hexdigest()


def test_two_builds_agree(bureau: Path, make: Make) -> None:
    first = digests(make(bureau))
    assert digests(make(bureau)) == first


@pytest.mark.parametrize("url", [POLICY, DRAFT, READING])
def test_a_page_names_its_card_by_an_absolute_address_that_is_there(bureau: Path, make: Make, url: str) -> None:
    site = make(bureau)
    addresses = re.findall(r'<meta (?:name="Image"|property="og:image") content="([^"]+)">', page(site, url))
    base = yaml.safe_load((bureau / "mkdocs.yml").read_text(encoding="utf-8"))["site_url"]
    assert addresses == [f"{base}{url}/fenxiangtu.png"] * 2
    card = (site / url / "fenxiangtu.png").read_bytes()
    assert Image.open(io.BytesIO(card)).size == (800, 420)
    assert len(card) < 60_000


def test_the_qr_code_stands_with_the_address_in_words(bureau: Path, make: Make) -> None:
    shown = page(make(bureau), POLICY)
    figure = shown[shown.index('class="tb-takeaway__code"') :]
    assert "<svg" in figure
    assert f"https://ly.example.gov.cn/{POLICY}/" in figure.split("</figure>")[0]


def test_without_an_address_of_the_site_there_is_neither_code_nor_card(bureau: Path, make: Make) -> None:
    file = bureau / "mkdocs.yml"
    settings = yaml.safe_load(file.read_text(encoding="utf-8"))
    settings["site_url"] = ""
    settings["extra"]["tongbu"].get("网站", {}).pop("域名", None)
    file.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    site = make(bureau)
    assert "tb-takeaway__code" not in page(site, POLICY)
    assert "og:image" not in page(site, POLICY)
    assert (site / POLICY / "yuanwen.pdf").is_file()
    assert not (site / POLICY / "fenxiangtu.png").exists()


def test_each_kind_of_file_can_be_left_out(bureau: Path, make: Make) -> None:
    configure(bureau, PDF=False, Word=False, 分享图=False)
    site = make(bureau)
    assert not list(site.rglob("yuanwen.*"))
    assert not list(site.rglob("fenxiangtu.png"))
    assert "tb-takeaway__files" not in page(site, POLICY)


def test_a_folder_of_fonts_that_is_not_there_stops_the_build_and_is_named(
    bureau: Path, make: Make, caplog: pytest.LogCaptureFixture
) -> None:
    configure(bureau, 字体目录="ziti")
    with pytest.raises(Abort):
        make(bureau)
    assert "没有字体文件夹" in caplog.text
    (bureau / "ziti").mkdir()
    with pytest.raises(Abort):
        make(bureau)
    assert "里没有字体" in caplog.text


def test_what_was_made_is_not_made_again_until_it_changes(bureau: Path, make: Make) -> None:
    def files(site: Path) -> dict[str, int]:
        found = (site / url / name for url in (POLICY, DRAFT) for name in ("yuanwen.pdf", "yuanwen.docx"))
        return {file.relative_to(site).as_posix(): file.stat().st_ino for file in found}

    first = files(make(bureau))
    assert files(make(bureau)) == first
    file = bureau / "policies" / "2026" / "a.md"
    file.write_text(file.read_text(encoding="utf-8").replace("应当", "必须"), encoding="utf-8")
    again = files(make(bureau))
    assert again[f"{POLICY}/yuanwen.pdf"] != first[f"{POLICY}/yuanwen.pdf"]
    assert again[f"{POLICY}/yuanwen.docx"] != first[f"{POLICY}/yuanwen.docx"]


def test_an_image_that_changed_is_set_anew(bureau: Path, make: Make) -> None:
    file = bureau / "policies" / "2026" / "a.md"
    file.write_text(file.read_text(encoding="utf-8") + "\n![护林图](tu.svg)\n", encoding="utf-8")
    drawing = file.with_name("tu.svg")
    drawing.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', encoding="utf-8")
    pdf = make(bureau) / POLICY / "yuanwen.pdf"
    first = pdf.read_bytes()
    drawing.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>', encoding="utf-8")
    make(bureau)
    assert pdf.read_bytes() != first
