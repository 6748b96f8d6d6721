"""The real client in a real browser, on an index that was just written."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import expect

from browser import Recording, serve
from search.documents import ALL
from tongbu.search import write_index
from tongbu.theming import Scripts

THEME = Path(__file__).parents[2] / "hooks" / "tongbu" / "theme"
pytestmark = pytest.mark.browser
ENGINE = """async ([query, options]) => {
  const { openIndex } = await import(new URL("../assets/javascripts/search.mjs", document.baseURI).href);
  return (await openIndex(new URL("../index/", document.baseURI).href)).search(query, options);
}"""
OPEN = """async () => {
  const { openIndex } = await import(new URL("../assets/javascripts/search.mjs", document.baseURI).href);
  globalThis.engine = await openIndex(new URL("../index/", document.baseURI).href);
}"""
AGAIN = "async () => (await engine.search('采伐许可证')).results[0].url"
FIRST = """async (query) => {
  const { openIndex } = await import(new URL("../assets/javascripts/search.mjs", document.baseURI).href);
  const fetched = () => performance.getEntriesByType("resource").filter(({ name }) => name.includes("/index/")).length;
  let url, requests;
  const before = fetched();
  const engine = await openIndex(new URL("../index/", document.baseURI).href);
  const answer = await engine.search(query, {}, (result) => { url = result.url; requests = fetched() - before; });
  return { url, requests, answer: answer.results[0].url };
}"""
Search = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The search page of a site that stands below a sub-path."""
    root = tmp_path_factory.mktemp("site")
    site = root / "below"
    shutil.copytree(THEME / "assets", site / "assets")
    write_index(ALL, site / "index")
    environment = Environment(loader=FileSystemLoader(THEME), autoescape=True)
    environment.filters["url"] = lambda path: f"../{path}"
    tongbu = SimpleNamespace(scripts=Scripts("assets/javascripts/", {"search/page.mjs": ""}))
    content = environment.get_template("partials/search-page.html").render(index_url="../index/", tongbu=tongbu)
    (site / "search").mkdir()
    page = f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><body>{content}'
    (site / "search" / "index.html").write_text(page, encoding="utf-8")
    with serve(root) as base:
        yield f"{base}below/search/"


@pytest.fixture
def search(recording: Recording, address: str) -> Search:
    recording.page.goto(address)
    return lambda query, **options: recording.page.evaluate(ENGINE, [query, options])


def urls(answer: dict[str, Any]) -> list[str]:
    return [result["url"] for result in answer["results"]]


def test_a_title_fragment_finds_the_document_in_force_first(search: Search) -> None:
    assert urls(search("采伐管理办法"))[0] == "policies/2025/lin-gui-3/"


@pytest.mark.parametrize("query", ["示林规[2025]3号", "示林规（２０２５）3号", "示林规 2025 3", "示林规2025年第3号"])
def test_a_number_in_any_writing_finds_its_document_then_those_that_cite_it(search: Search, query: str) -> None:
    assert urls(search(query))[0] == "policies/2025/lin-gui-3/"


def test_a_number_shows_what_its_document_is_about_and_marks_no_other_number(search: Search) -> None:
    first = search("示林规[2020]1号")["results"][0]
    assert first["url"] == "policies/2020/lin-gui-1/"
    assert first["section"] is None
    assert not any(piece["mark"] for piece in first["snippet"])


def test_a_citing_document_follows_the_cited_one(search: Search) -> None:
    assert urls(search("示林规[2025]3号")) == ["policies/2025/lin-gui-3/", "policies/2023/lin-gui-1/"]


def test_a_phrase_leads_to_its_article(search: Search) -> None:
    first = search("房前屋后个人所有的零星林木")["results"][0]
    assert first["section"] == {"anchor": "tiao-3", "label": "第三条"}
    assert {"text": "房前屋后个人所有的零星林木", "mark": True} in first["snippet"]


@pytest.mark.parametrize("query", ["许可证的有效期为30日", "采伐管理办法 第15条", "采伐管理办法第十五条"])
def test_numerals_match_in_either_script(search: Search, query: str) -> None:
    first = search(query)["results"][0]
    assert (first["url"], first["section"]["label"]) == ("policies/2025/lin-gui-3/", "第十五条")


def test_one_character_is_a_query(search: Search) -> None:
    assert urls(search("捞")) == ["policies/2023/lin-gui-1/"]


def test_facets_narrow_and_their_counts_ignore_their_own_choice(search: Search) -> None:
    answer = search("采伐", facets={"年份": ["2020"]})
    assert urls(answer) == ["policies/2020/lin-gui-1/"]
    assert answer["facetCounts"]["年份"] == {"2025": 2, "2020": 1}
    assert answer["facetCounts"]["类型"] == {"政策文件": 1}


def test_results_can_be_ordered_by_day_and_taken_page_by_page(search: Search) -> None:
    answers = [search("采伐", sort="日期", limit=1, offset=offset) for offset in range(3)]
    assert [answer["results"][0]["day"] for answer in answers] == ["2025-04-11", "2025-04-10", "2020-01-08"]


@pytest.mark.parametrize("query", ["", "  ", "！？", "龘龘"])
def test_nothing_is_found_for_nothing(search: Search, query: str) -> None:
    assert search(query)["total"] == 0


def test_without_words_all_documents_with_the_chosen_values_come_the_latest_first(search: Search) -> None:
    answer = search("", facets={"文件类别": ["行政规范性文件"]}, limit=2)
    assert [result["day"] for result in answer["results"]] == ["2025-04-10", "2024-03-01"]
    assert answer["total"] == answer["facetCounts"]["文件类别"]["行政规范性文件"] == 3
    assert answer["results"][0]["section"] is None


def test_an_address_without_words_lists_what_it_chooses(recording: Recording, address: str) -> None:
    page = recording.page
    page.goto(f"{address}?q=&类型=政策文件&有效性=现行有效")
    page.get_by_text("共2件，已显示2件").wait_for()
    assert page.get_by_role("checkbox", name="现行有效").is_checked()
    page.get_by_role("checkbox", name="已废止").check()
    page.get_by_text("共3件，已显示3件").wait_for()
    assert recording.complaints == []


def test_the_first_result_is_told_before_the_others_are_fetched(recording: Recording, address: str) -> None:
    recording.page.goto(address)
    early = recording.page.evaluate(FIRST, "采伐许可证")
    assert early["url"] == early["answer"]
    assert early["requests"] <= 5


def test_a_site_published_anew_while_it_is_open_is_searched_as_it_is_now(recording: Recording, address: str) -> None:
    """Files of the old index are gone: the catalogue is fetched again, and with it what it names now."""
    page = recording.page
    page.goto(address)
    page.evaluate(OPEN)
    page.route("**/shards/**", lambda route: route.fulfill(status=404), times=1)
    assert page.evaluate(AGAIN) == "policies/2025/lin-gui-3/"
    assert len([each for each in recording.requests if each.endswith("catalogue.bin")]) >= 2


def test_the_page_finds_links_and_stays_clean(recording: Recording, address: str) -> None:
    page = recording.page
    page.goto(address)
    page.get_by_label("名称、文号或者文中的一句话").fill("零星林木")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('[role=status]').textContent.includes('共找到')")
    assert "q=" in page.url
    links = page.locator(".tb-search__link")
    found = [link.get_attribute("href") for link in links.all()]
    assert address.replace("search/", "policies/2025/lin-gui-3/#tiao-3") in found
    assert "采伐<b>，" in page.locator(".tb-search__results").inner_text()
    page.get_by_label("政策解读").check()
    page.wait_for_function("document.querySelectorAll('.tb-search__link').length === 1")
    page.reload()
    page.wait_for_selector(".tb-search__link")
    assert links.count() == 1
    assert page.get_by_label("政策解读").is_checked()
    page.go_back()
    page.wait_for_function("document.querySelectorAll('.tb-search__link').length > 1")
    assert recording.complaints == []
    assert all(request.startswith(("data:", address.removesuffix("below/search/"))) for request in recording.requests)


def test_recent_queries_are_kept_in_this_browser_until_they_are_cleared(recording: Recording, address: str) -> None:
    page = recording.page
    page.goto(f"{address}?q=零星林木")
    page.wait_for_selector(".tb-search__link")
    page.goto(f"{address}?q=龘龘")
    page.wait_for_selector("[data-tb-search-empty]:not([hidden])")
    page.goto(address)
    again = page.get_by_role("region", name="最近检索").get_by_role("link")
    assert again.all_inner_texts() == ["零星林木"]
    again.first.click()
    page.wait_for_selector(".tb-search__link")
    assert page.get_by_label("名称、文号或者文中的一句话").input_value() == "零星林木"
    page.goto(address)
    page.get_by_role("button", name="清除记录").click()
    assert page.get_by_role("region", name="最近检索").is_hidden()
    page.reload()
    assert page.get_by_role("region", name="最近检索").is_hidden()


def test_an_unknown_word_gets_words_and_ways_on(recording: Recording, address: str) -> None:
    recording.page.goto(f"{address}?q=龘龘")
    recording.page.wait_for_selector("[data-tb-search-empty]:not([hidden])")
    assert "没有找到" in recording.page.locator("[role=status]").inner_text()


def test_a_missing_index_is_said_and_can_be_tried_again(recording: Recording, address: str) -> None:
    page = recording.page
    page.route("**/catalogue.bin", lambda route: route.abort())
    page.goto(f"{address}?q=采伐")
    page.get_by_role("alert").wait_for()
    page.unroute("**/catalogue.bin")
    page.get_by_role("button", name="重新检索").click()
    page.wait_for_selector(".tb-search__link")
    expect(page.get_by_role("alert")).to_be_hidden()
