"""Two bureaus that were really built, in one portal: one search finds the documents of both."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser import Guarded, Recording, serve
from portal.bureaus import portal, water_bureau

pytestmark = pytest.mark.browser
_SETTINGS = """\
机关: {{名称: 示例市人民政府办公室}}
网站: {{名称: 示例市政策文件门户}}
单位:
  - {{标识: linye, 名称: 市林业局, 文件夹: {forest}}}
  - {{标识: shuiwu, 名称: 市水务局, 文件夹: {water}, 托管: true}}
"""


@pytest.fixture(scope="module")
def portal_url(sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    place = tmp_path_factory.mktemp("portal")
    water = water_bureau(place / "water")
    (place / "portal.yml").write_text(_SETTINGS.format(forest=sample_site, water=water), encoding="utf-8")
    done = portal(place / "portal.yml", place / "out")
    assert done.exit_code == 0, done.output
    with serve(place / "out", Guarded) as url:
        yield url


def test_one_search_finds_documents_of_both_bureaus_and_tells_them_apart(recording: Recording, portal_url: str) -> None:
    page = recording.page
    page.goto(portal_url)
    page.get_by_label("一次查找2个单位的").fill("保护办法")
    page.get_by_role("button", name="检索").click()
    results = page.get_by_role("list", name="检索结果").get_by_role("listitem")
    expect(results.filter(has_text="市林业局").first).to_be_visible()
    expect(results.filter(has_text="示例市河道堤防保护办法").first).to_be_visible()

    bureaus = page.get_by_role("group", name="单位", exact=True)
    expect(bureaus.get_by_role("checkbox")).to_have_count(2)
    bureaus.get_by_label("市水务局").check()
    expect(results.filter(has_text="市林业局")).to_have_count(0)
    expect(results.filter(has_text="市水务局")).not_to_have_count(0)

    results.get_by_role("link", name="示例市河道堤防保护办法", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("河道堤防保护办法")
    assert page.url.startswith(f"{portal_url}sites/shuiwu/policies/2026/a/")

    # A bureau alone, without a word, lists all that it has.
    page.goto(f"{portal_url}search/?单位=市水务局")
    expect(results).to_have_count(3)

    page.goto(f"{portal_url}catalogue/")
    page.get_by_label("市水务局").check()
    expect(page.locator("[data-tb-count]")).to_contain_text("符合条件的有3件")
    assert all(request.startswith(portal_url) for request in recording.requests)
    assert not recording.complaints
