"""Finding a document with the keyboard alone: past the head, by search, by facets, in the look one needs."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from accessibility.keyboard import has_focus, tab_to
from browser import Recording

pytestmark = pytest.mark.browser

WETLANDS = "policies/2026/shidi-baohu/"


@pytest.fixture
def page(recording: Recording) -> Iterator[Page]:
    yield recording.page
    assert recording.complaints == []


def test_the_first_stop_leads_past_the_head(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}{WETLANDS}")
    skip = page.get_by_role("link", name="跳到正文", exact=True)
    tab_to(page, skip)
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("Boolean(document.activeElement.closest('#tb-main'))")
    tab_to(page, skip, "Shift+Tab")


def test_a_search_is_made_narrowed_opened_and_found_again(page: Page, sample_url: str) -> None:
    page.goto(sample_url)
    tab_to(page, page.get_by_role("searchbox", name="查找政策文件、解读和征求意见"))
    page.keyboard.type("采伐")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    status = page.get_by_role("status")
    expect(status).to_contain_text("“采伐”共找到")
    everything = status.inner_text()
    results = page.get_by_role("list", name="检索结果").get_by_role("link")

    box = page.get_by_role("group", name="筛选结果").get_by_role("checkbox", name="政策解读")
    tab_to(page, box)
    page.keyboard.press("Space")
    expect(status).not_to_have_text(everything)
    expect(box).to_be_focused()
    expect(box).to_be_checked()
    narrowed, address = status.inner_text(), page.url

    first = results.first
    tab_to(page, first)
    title = first.inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url("**/interpretations/**")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    page.go_back()
    expect(status).to_have_text(narrowed)
    assert page.url == address
    expect(page.get_by_role("searchbox")).to_have_value("采伐")
    expect(box).to_be_checked()


def test_more_results_take_the_focus_with_them(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}search/?q=%E6%9E%97%E4%B8%9A")
    results = page.get_by_role("list", name="检索结果").get_by_role("link")
    expect(results).to_have_count(10)
    tab_to(page, page.get_by_role("button", name="显示更多结果"))
    page.keyboard.press("Enter")

    expect(results.nth(10)).to_be_focused()
    expect(page.get_by_role("status")).to_contain_text("已显示20件")


def test_a_list_is_narrowed_and_says_how_many_are_left(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}policies/")
    said = page.get_by_role("status")
    everything = said.inner_text()
    box = page.get_by_role("checkbox", name="规章")
    tab_to(page, box)
    page.keyboard.press("Space")
    expect(said).to_contain_text("符合条件的有1件")
    assert has_focus(box)
    page.keyboard.press("Space")
    expect(said).to_have_text(everything)

    page.keyboard.press("Space")
    clear = page.get_by_role("button", name="清除筛选")
    tab_to(page, clear)
    page.keyboard.press("Enter")
    expect(said).to_have_text(everything)
    expect(box).not_to_be_checked()
    assert has_focus(clear)


def test_a_link_leads_past_the_facets(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}policies/")
    tab_to(page, page.get_by_role("link", name="跳过筛选，到列表"))
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert has_focus(page.locator(".tb-entry a").first)


def test_the_look_is_chosen_and_stays(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}{WETLANDS}")
    large = page.get_by_role("button", name="长者模式", exact=True)
    tab_to(page, large)
    page.keyboard.press("Space")
    dark = page.get_by_role("group", name="深浅").get_by_role("button", name="深色")
    tab_to(page, dark)
    page.keyboard.press("Enter")
    root = page.locator("html[data-tb-size=large][data-tb-look=dark]")
    expect(root).to_have_count(1)
    assert has_focus(dark)
    page.reload()

    expect(root).to_have_count(1)
    for button in (large, dark):
        expect(button).to_have_attribute("aria-pressed", "true")
    tab_to(page, large)
    page.keyboard.press("Space")
    expect(root).to_have_count(0)
