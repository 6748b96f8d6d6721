"""Reading, comparing and citing with the keyboard alone."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from accessibility.keyboard import has_focus, stop, tab_to
from browser import Recording

pytestmark = pytest.mark.browser

TREES = "policies/2025/gushu-mingmu/"
CITED = "《示例市古树名木保护管理办法》（示林规〔2025〕1号）第九条"
REPORT = "policies/2024/gushu-mingmu-cao/feedback/"


@pytest.fixture
def page(recording: Recording) -> Iterator[Page]:
    recording.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield recording.page
    assert recording.complaints == []


def test_an_article_shows_what_it_was_what_it_means_and_how_to_cite_it(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}{TREES}")
    tab_to(page, page.get_by_role("navigation", name="目录").get_by_role("link", name="第二章"))
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    article = page.get_by_role("region", name="第九条", exact=True)
    former = article.locator("summary", has_text="修改前")
    tab_to(page, former)
    expect(former).to_have_accessible_name(re.compile("查看 ?修改前 ?的第九条"))
    page.keyboard.press("Enter")
    expect(article.get_by_text("修改理由").first).to_be_visible()
    assert has_focus(former)

    meaning = article.locator(".tb-noted summary").first
    tab_to(page, meaning)
    page.keyboard.press("Space")
    expect(article.locator(".tb-noted__words").first).to_be_visible()
    tab_to(page, article.locator(".tb-noted__from a").first)

    cite = article.locator(".tb-cite summary")
    tab_to(page, cite)
    expect(cite).to_have_accessible_name("引用 第九条")
    page.keyboard.press("Enter")
    copy = article.get_by_role(
        "button", name="复制引用：《示例市古树名木保护管理办法》（示林规〔2025〕1号）第九条"
    ).first
    tab_to(page, copy)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text(f"已复制：{CITED}")
    assert str(page.evaluate("navigator.clipboard.readText()")).endswith(f"{TREES}#tiao-9")
    page.keyboard.press("Escape")
    expect(copy).to_be_hidden()
    assert has_focus(cite)
    assert stop(page) == []
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('section[id]').id") != "tiao-9"


def test_a_comparison_is_set_up_stepped_through_and_unfolded(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}{TREES}compare/")
    table = page.get_by_role("table").first
    assert table.get_by_role("columnheader").all_inner_texts() == ["2020年文本", "2025年文本", "修改理由"]
    expect(table).to_have_accessible_name(re.compile("左栏为.*右栏为"))

    tab_to(page, page.get_by_role("radio", name="左右对照"))
    page.keyboard.press("ArrowDown")
    single = page.get_by_role("radio", name="单栏修订")
    expect(single).to_be_checked()
    assert has_focus(single)
    page.keyboard.press("ArrowUp")
    tab_to(page, page.get_by_role("radio", name="全部", exact=True))
    page.keyboard.press("ArrowDown")
    folds = page.locator(".tb-comparison__fold > summary")
    expect(folds.first).to_be_hidden()
    page.keyboard.press("ArrowUp")
    expect(folds.first).to_be_visible()

    tab_to(page, page.get_by_role("link", name="跳过变化分布"))
    page.keyboard.press("Enter")
    tab_to(page, folds.first)
    page.keyboard.press("Enter")
    expect(page.locator(".tb-comparison__fold").first.locator(".tb-comparison__article").first).to_be_visible()


def test_changes_are_stepped_through_by_key_and_by_button(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}{TREES}compare/")
    position = page.locator("[data-tb-position]")
    page.keyboard.press("n")
    page.keyboard.press("n")
    expect(position).to_contain_text("第2处")
    second = page.locator("[data-tb-change] [data-tb-head]").nth(1)
    assert has_focus(second)
    assert stop(page) == []
    page.keyboard.press("p")
    expect(position).to_contain_text("第1处")

    onward = page.get_by_role("button", name="下一处")
    tab_to(page, onward)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('[data-tb-head]')")
    assert stop(page) == []


def test_the_report_on_opinions_is_narrowed_and_its_answers_followed(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}{REPORT}")
    said = page.locator("[data-tb-opinions-count]")
    everything = said.inner_text()
    outcome = page.get_by_role("combobox", name="处理")
    tab_to(page, outcome)
    page.keyboard.press("ArrowDown")
    expect(said).to_contain_text("符合条件")
    assert has_focus(outcome)
    table = page.get_by_role("table", name="意见采纳情况表")
    assert table.get_by_role("columnheader").all_inner_texts() == ["编号", "意见", "处理", "理由和落实"]
    change = table.get_by_role("link", name="修改对照").first
    tab_to(page, change)
    clear = page.get_by_role("button", name="清除筛选")
    tab_to(page, clear, "Shift+Tab")
    page.keyboard.press("Enter")
    expect(said).to_have_text(everything)

    tab_to(page, change)
    page.keyboard.press("Enter")
    page.wait_for_url("**/compare/draft/#*")
    row = page.locator(":target")
    expect(row).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert row.evaluate("(it) => it.contains(document.activeElement)")
    assert stop(page) == []


def test_the_parts_of_a_document_lead_to_each_other(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}{TREES}process/")
    parts = page.get_by_role("navigation", name="本文件")
    expect(parts.get_by_role("link", name="全流程")).to_have_attribute("aria-current", "true")
    tab_to(page, page.locator(".tb-process a").first)
    tab_to(page, parts.get_by_role("link", name="原文"), "Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{TREES}")
    tab_to(page, parts.get_by_role("link", name="沿革"))
    page.keyboard.press("Enter")
    expect(page.locator("#yange-heading")).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('#yange'))")
