"""The home page on a phone: three answers in order, each a tap away, and lists that come narrowed."""

import pytest
from playwright.sync_api import Browser

from browser import Recording

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}


def test_the_three_answers_are_a_tap_away_and_stand_in_order(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.set_viewport_size(PHONE)
    page.goto(sample_url)

    answers = page.locator(".tb-answers a")
    assert [words.split("\n")[0] for words in answers.all_inner_texts()] == ["有什么变化", "我要提意见", "查找文件"]
    assert "正在征求1件" in "".join(answers.nth(1).inner_text().split())
    for link in answers.all():
        place = link.bounding_box()
        assert place is not None
        assert place["y"] + place["height"] <= PHONE["height"]
    tops = [page.locator(str(link.get_attribute("href"))).bounding_box() for link in answers.all()]
    assert [top["y"] for top in tops if top] == sorted(top["y"] for top in tops if top)

    page.get_by_role("link", name="查看草案，提出意见").click()
    page.get_by_role("navigation", name="提出意见").wait_for()
    page.go_back()
    page.locator(".tb-hero__example a").first.click()
    page.locator(".tb-search__result").first.wait_for()
    facets = page.get_by_role("group", name="筛选结果")
    assert not facets.is_visible()
    page.locator(".tb-search__fold > summary").click()
    facets.get_by_role("checkbox").first.check()
    page.get_by_text("筛选（已选：").wait_for()
    assert recording.complaints == []


def test_a_way_in_leads_to_the_narrowed_list_above_which_the_facets_are_folded(
    recording: Recording, sample_url: str
) -> None:
    page = recording.page
    page.set_viewport_size(PHONE)
    page.goto(sample_url)
    way = page.locator(".tb-browse li", has_text="已废止")
    number = int(way.locator(".tb-facets__count").inner_text())
    way.locator("a").click()
    page.wait_for_selector("[data-tb-narrowed]")

    assert page.locator(".tb-entry:visible").count() == number > 0
    fold = page.locator(".tb-facets__panel > summary")
    assert fold.inner_text() == "筛选（已选：已废止）"
    first = page.locator(".tb-entry:visible").first.bounding_box()
    assert first is not None
    assert first["y"] < PHONE["height"]
    fold.click()
    page.get_by_label("已失效").check()
    page.get_by_label("已废止").uncheck()
    page.get_by_label("在本列表中查找").fill("没有这样的文件")
    assert page.get_by_text("没有符合条件的文件。").is_visible()


def test_without_javascript_every_way_in_leads_to_its_list(chromium: Browser, sample_url: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(sample_url)
    ways = page.locator(".tb-browse__group")
    for address in [group.locator("a").first.get_attribute("href") for group in ways.all()]:
        page.goto(f"{sample_url}{address}")
        assert page.locator(".tb-entry:visible").count() > 0
    context.close()
