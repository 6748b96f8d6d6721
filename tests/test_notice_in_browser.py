"""The notice as a citizen meets it: before, while, and after comments are taken; with and without JavaScript."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser

from browser import Recording

pytestmark = pytest.mark.browser

PAGE = "policies/2026/zhihai-buchang-cao/"


@pytest.mark.parametrize(
    ("day", "open_"), [("2026-11-11", False), ("2026-11-12", True), ("2026-12-14", True), ("2026-12-15", False)]
)
def test_one_can_comment_from_the_first_to_the_last_day(
    sample_url: str, recording: Recording, day: str, open_: bool
) -> None:
    page = recording.page
    page.route("**/zhihai-buchang-cao/", lambda route: _on_day(route, day))
    page.goto(sample_url + PAGE)
    assert page.locator(".tb-ways").is_visible() == open_
    assert page.locator("#tiao-3 .tb-say").is_visible() == open_
    assert not recording.complaints


def _on_day(route, day: str) -> None:  # type: ignore[no-untyped-def]
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace('data-tb-today="2026-11-20"', f'data-tb-today="{day}"'))


def test_an_article_is_commented_on_by_keyboard(sample_url: str, recording: Recording) -> None:
    page = recording.page
    page.goto(sample_url + PAGE)
    mail = page.locator("#tiao-3 .tb-say a", has_text="电子邮件")
    mail.focus()
    assert mail.evaluate("element => document.activeElement === element")
    assert "第三条" in (mail.get_attribute("aria-label") or "")
    asked = parse_qs(urlsplit(mail.get_attribute("href") or "").query)
    assert "第三条" in asked["subject"][0]
    assert "受害人故意挑逗" in asked["body"][0]


def test_the_form_to_print_is_there(sample_url: str, recording: Recording) -> None:
    recording.page.goto(sample_url + PAGE)
    with recording.page.expect_download() as started:
        recording.page.get_by_role("link", name="公众意见表").click()
    assert started.value.suggested_filename.endswith("公众意见表.docx")


def test_without_javascript_the_day_of_the_build_stands(sample_url: str, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(sample_url + PAGE)
    assert page.locator(".tb-ways").is_visible()
    assert page.locator("#tiao-1 .tb-say a").count() == 2
    page.goto(sample_url + "policies/2024/gushu-mingmu-cao/")
    assert not page.locator(".tb-ways").is_visible()
    assert page.get_by_role("link", name="逐条处理情况和理由").is_visible()
    context.close()


def test_on_paper_addresses_are_written_and_buttons_are_not(sample_url: str, recording: Recording) -> None:
    page = recording.page
    page.goto(sample_url + PAGE)
    page.emulate_media(media="print")
    assert not page.locator(".tb-ways").is_visible()
    assert page.get_by_text("zhihai@example.gov.cn").first.is_visible()
