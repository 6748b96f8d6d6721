"""The contents beside a long text follow the reader."""

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import Recording

pytestmark = pytest.mark.browser

WETLANDS = "policies/2026/shidi-baohu/"


def marked(page: Page) -> list[str]:
    return page.locator(".tb-contents a[aria-current=location]").all_inner_texts()


def test_the_chapter_being_read_is_marked_and_in_sight(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.set_viewport_size({"width": 1280, "height": 420})
    page.goto(f"{sample_url}{WETLANDS}")
    assert marked(page) == []

    page.locator(".tb-contents").get_by_text("第五章").click()
    expect(page.locator("a[aria-current=location]")).to_have_text("第五章　监督与责任")
    page.locator("#tiao-7").evaluate("(it) => it.scrollIntoView({block: 'center'})")
    expect(page.locator("a[aria-current=location]")).to_have_text("第二章　名录与规划")
    page.locator("#tiao-28").evaluate("(it) => it.scrollIntoView()")
    last = page.locator(".tb-contents a[aria-current=location]")
    expect(last).to_have_text("第六章　附则")
    expect(last).to_be_in_viewport(ratio=1)
    assert not recording.complaints


def test_without_scripts_the_contents_are_links(chromium: Browser, sample_url: str) -> None:
    context = chromium.new_context(java_script_enabled=False, locale="zh-CN")
    try:
        page = context.new_page()
        page.goto(f"{sample_url}{WETLANDS}")
        page.locator(".tb-contents").get_by_text("第四章").click()
        expect(page.locator("#zhang-4")).to_be_in_viewport()
    finally:
        context.close()
