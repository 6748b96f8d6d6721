"""Finding words within one document, and the key that leads to search, on the sample site."""

import pytest

from browser import Recording

pytestmark = pytest.mark.browser
RULES = "policies/2025/gushu-mingmu/"


def test_articles_that_hold_the_words_are_listed_and_lead_there(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.goto(sample_url + RULES)
    page.get_by_label("在本文内查找").fill("养护补助")
    places = page.get_by_role("list", name="查找结果").get_by_role("listitem")
    assert places.count() >= 1
    assert page.locator(".tb-within [role=status]").inner_text() == f"{places.count()}处"
    assert page.locator(".tb-within mark").first.inner_text() == "养护补助"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "#tiao-" in address)
    assert "养护补助" in page.locator(f"[id='{page.url.partition('#')[2]}']").inner_text()
    assert "within=" in page.url
    page.reload()
    assert page.get_by_label("在本文内查找").input_value() == "养护补助"
    assert places.count() >= 1
    assert recording.complaints == []


@pytest.mark.parametrize(("typed", "label"), [("第10条", "第十条"), ("第十条", "第十条")])
def test_an_article_is_found_by_its_number_in_either_script(
    recording: Recording, sample_url: str, typed: str, label: str
) -> None:
    recording.page.goto(sample_url + RULES)
    recording.page.get_by_label("在本文内查找").fill(typed)
    found = recording.page.get_by_role("list", name="查找结果").get_by_role("link").all_inner_texts()
    assert any(text.startswith(label) for text in found)


def test_what_stands_beside_an_article_is_not_its_text(recording: Recording, sample_url: str) -> None:
    recording.page.goto(sample_url + RULES)
    recording.page.get_by_label("在本文内查找").fill("固定链接")
    assert recording.page.get_by_role("list", name="查找结果").get_by_role("listitem").count() == 0
    assert "检索全站" in recording.page.locator(".tb-within [role=status]").inner_text()
    recording.page.keyboard.press("Enter")
    recording.page.wait_for_url("**/search/?q=*")


def test_the_slash_key_leads_to_the_search_box(recording: Recording, sample_url: str) -> None:
    recording.page.goto(sample_url + RULES)
    recording.page.keyboard.press("/")
    assert recording.page.evaluate("document.activeElement.id") == "tb-q"
    recording.page.keyboard.type("1/2")
    assert recording.page.locator("#tb-q").input_value() == "1/2"
