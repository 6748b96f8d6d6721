"""Reading and citing a policy as a person does: with a keyboard, on a phone, without scripts, on paper."""

import pytest
from playwright.sync_api import Browser, Page

from browser import Recording

pytestmark = pytest.mark.browser

TREES = "policies/2025/gushu-mingmu/"
WORDS = "《示例市古树名木保护管理办法》（示林规〔2025〕1号）第二十一条"
ADDRESS = f"https://ly.example.gov.cn/{TREES}#tiao-21"


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_an_article_is_cited_with_the_keyboard_alone(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{sample_url}{TREES}")
    summary = page.locator("#tiao-21 .tb-cite summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "复制引用"
    page.keyboard.press("Enter")
    page.get_by_role("status").get_by_text("已复制").wait_for()

    assert copied(page) == f"{WORDS}，{ADDRESS}"
    page.keyboard.press("Escape")
    assert not page.locator("#tiao-21 .tb-cite__panel").is_visible()
    assert summary.evaluate("(it) => it === document.activeElement")
    assert not recording.complaints


def test_a_paragraph_item_is_cited_by_its_own_name(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{sample_url}{TREES}")
    page.locator("#tiao-21").hover()
    page.locator("#tiao-21 .tb-cite summary").click()
    page.get_by_role("button", name=f"复制引用：{WORDS}第（二）项").click()
    page.get_by_role("status").get_by_text("已复制").wait_for()

    assert copied(page) == f"{WORDS}第（二）项，{ADDRESS}-kuan-1-xiang-2"


def test_where_copying_is_refused_the_words_are_told(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error())")
    page.goto(f"{sample_url}{TREES}")
    page.locator(".tb-document__foot .tb-cite__copy").click()
    page.get_by_role("status").get_by_text("手动选取").wait_for()

    assert "示林规〔2025〕1号" in page.get_by_role("status").inner_text()


def test_the_tool_is_seen_where_nothing_hovers(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.goto(f"{sample_url}{TREES}")
    tool = page.locator("#tiao-21 .tb-cite summary")
    opacity = "(it) => getComputedStyle(it).opacity"
    page.mouse.move(0, 0)
    assert tool.evaluate(opacity) == "0"
    page.locator("#tiao-21").hover()
    assert tool.evaluate(opacity) == "1"

    page.set_viewport_size({"width": 390, "height": 844})
    page.mouse.move(0, 0)
    assert tool.evaluate(opacity) == "1"
    box = tool.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24
    tool.click()
    assert page.locator("#tiao-21 .tb-cite__words").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_everything_beside_an_article_works_without_scripts(chromium: Browser, sample_url: str) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        page.goto(f"{sample_url}{TREES}")
        article = page.locator("#tiao-21")
        article.locator(".tb-cite summary").click()
        assert article.locator(".tb-cite__words").inner_text() == WORDS
        assert not page.get_by_text("复制引用").count()
        article.get_by_text("修改前").click()
        assert article.locator("del", has_text="一千元").is_visible()
        article.get_by_text("补助翻倍").click()
        assert article.get_by_text("最高一级每棵每年两千").is_visible()
        article.get_by_role("link", name="在新旧对照里查看").click()
        assert page.url == f"{sample_url}{TREES}compare/#new-tiao-21"
        assert page.locator("#new-tiao-21").is_visible()
    finally:
        context.close()


def test_on_paper_stands_the_text_and_what_the_reader_opened(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.goto(f"{sample_url}{TREES}")
    article = page.locator("#tiao-21")
    article.get_by_text("补助翻倍").click()
    page.emulate_media(media="print")

    assert article.get_by_text("最高一级每棵每年两千").is_visible()
    assert not article.get_by_text("修改前").is_visible()
    assert not article.locator(".tb-cite").is_visible()
