"""On paper every page says where it is from, and no word of a document is missing."""

import io
import re
import unicodedata

import pypdf
import pytest
from playwright.sync_api import Browser, Page

from browser import Recording
from test_every_kind_of_page import KINDS

pytestmark = pytest.mark.browser

HOME = "https://ly.example.gov.cn/"
WETLANDS = "policies/2026/shidi-baohu/"


_RADICALS = str.maketrans(
    "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻥⻦⻨⻩⻬⻰", "母民虎西见角贝车长门青页风飞食马鱼鸟麦黄齐龙"
)


def bare(words: str) -> str:
    """Words as they can be compared: a font may give 页 as its radical ⻚, and lines break anywhere."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", words.translate(_RADICALS)))


def printed(page: Page) -> str:
    reader = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    sheets = (bare(sheet.extract_text()) for sheet in reader.pages)
    return "".join(re.sub(r"\A—\d+—|—\d+—\Z", "", sheet) for sheet in sheets)


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS.keys())
def test_a_page_prints_its_heading_and_its_source_and_no_controls(
    recording: Recording, sample_url: str, address: str
) -> None:
    page = recording.page
    page.goto(f"{sample_url}{address}")
    page.emulate_media(media="print")
    told = bare(page.locator("body").inner_text())

    for heading in page.locator("h1:visible").all_inner_texts():
        assert bare(heading) in told
    if address == KINDS["申请表"]:  # printed to be filled in, on one sheet without the frame
        return
    assert "来源:示例市林业局政策文件库" in told
    if address != KINDS["没有的页面"]:
        assert bare(HOME + address.split("?")[0]) in told
    assert page.locator("nav:visible, button:visible, input:visible, select:visible").all_inner_texts() == []


@pytest.mark.parametrize("width", [1280, 390])
def test_the_whole_text_and_its_record_are_printed(chromium: Browser, sample_url: str, width: int) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 844}, color_scheme="dark", locale="zh-CN")
    try:
        page = context.new_page()
        page.goto(f"{sample_url}{WETLANDS}", wait_until="networkidle")
        words = page.locator(".tb-article > .tb-body__paragraph, .tb-article > .tb-body__item").all_text_contents()
        told, place = printed(page), 0
        for each in words:
            place = told.find(bare(each), place)
            assert place >= 0, each
    finally:
        context.close()
    assert len(words) > 28
    assert "索引号11449900MB2X00004X/2026-00001" in told
    assert "现行有效" in told[: told.index("索引号")]


def test_what_changed_is_seen_in_black_and_white(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.goto(f"{sample_url}{KINDS['对照页']}")
    page.emulate_media(media="print")
    lines = "(all) => [...new Set(all.map((it) => getComputedStyle(it).textDecorationLine))]"
    assert page.locator(".tb-comparison ins:visible").evaluate_all(lines) == ["underline"]
    assert page.locator(".tb-comparison del:visible").evaluate_all(lines) == ["line-through"]


def test_charts_give_way_to_their_tables(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{sample_url}{KINDS['数据']}", wait_until="networkidle")
    told = printed(page)
    page.emulate_media(media="print")
    assert page.locator(".tb-chart__canvas:visible").count() == 0
    for row in page.locator(".tb-chart tbody tr").all():
        assert bare(row.text_content() or "") in told
