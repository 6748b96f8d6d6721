"""没有找到: the words of a wrong address stand in the search, and links lead on without a script."""

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Route

from browser import Recording

pytestmark = pytest.mark.browser


def test_words_of_a_wrong_address_are_searched(recording: Recording, sample_url: str, sample_site: Path) -> None:
    page = recording.page
    missing = (sample_site / "404.html").read_text(encoding="utf-8")

    def serve(route: Route) -> None:
        route.fulfill(status=404, content_type="text/html", body=missing)

    page.route("**/old/**", serve)
    page.goto(f"{sample_url}old/{quote('湿地保护管理办法')}-3.html", wait_until="networkidle")
    assert page.get_by_label("检索词").input_value() == "湿地保护管理办法"
    page.get_by_label("检索词").press("Enter")
    page.wait_for_selector(".tb-search__link")
    assert "湿地保护管理办法" in page.locator(".tb-search__link").first.inner_text()


def test_a_wrong_address_leads_to_every_column(recording: Recording, sample_url: str) -> None:
    recording.page.goto(f"{sample_url}404.html")
    links = recording.page.locator("#tb-main a").all_inner_texts()
    assert {"全文检索", "政策文件", "意见征集", "站点地图"} <= set(links)
