"""The sample bureau as a reader uses it: searching, narrowing, reading on another day, with and without scripts."""

import pytest
from playwright.sync_api import Browser, Page, Route

from browser import Recording

pytestmark = pytest.mark.browser

CUTTING = "policies/2026/caifa-xuke/"
OPEN_DRAFT = "示例市陆生野生动物致害补偿办法"
TODAY = 'data-tb-today="2026-11-20"'


def search(page: Page, url: str, query: str) -> list[str]:
    """Type a query into the search page; the addresses of what it finds, relative to the site."""
    page.goto(f"{url}search/")
    page.get_by_label("名称、文号或者文中的一句话").fill(query)
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('[data-tb-search-status]').textContent.includes('共找到')")
    return [str(link.get_attribute("href")).removeprefix(url) for link in page.locator(".tb-search__link").all()]


def shown(page: Page) -> list[str]:
    """Titles of the rows that a list shows."""
    return page.locator(".tb-entry:visible .tb-entry__title").all_inner_texts()


def on_day(page: Page, day: str) -> None:
    """Let every page from now on be read on a day."""

    def serve(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace(TODAY, f'data-tb-today="{day}"'))

    page.route("**/", serve)


def test_search_finds_a_fragment_of_a_title(recording: Recording, sample_url: str) -> None:
    assert any(address.startswith(CUTTING) for address in search(recording.page, sample_url, "林木采伐许可办理"))


@pytest.mark.parametrize("typed", ["示林规[2026]1号", "示林规（２０２６）１号", "示林规 2026 1"])
def test_search_finds_a_number_however_it_is_typed(recording: Recording, sample_url: str, typed: str) -> None:
    assert search(recording.page, sample_url, typed)[0].startswith(CUTTING)


@pytest.mark.parametrize(
    ("typed", "first"), [("古树补助", "policies/2025/gushu-mingmu/"), ("烧荒要申请吗", "policies/2024/yehuo-guanli/")]
)
def test_everyday_words_find_first_the_text_that_holds_now(
    recording: Recording, sample_url: str, typed: str, first: str
) -> None:
    assert search(recording.page, sample_url, typed)[0].startswith(first)


def test_a_phrase_of_an_article_leads_to_the_article(recording: Recording, sample_url: str) -> None:
    page = recording.page
    found = search(page, sample_url, "抽查比例每年不低于许可总数的百分之十")
    page.locator(".tb-search__link").first.click()
    page.wait_for_url(lambda address: CUTTING in address)
    target = page.locator(f"[id='{found[0].partition('#')[2]}']")

    assert "第十条" in target.inner_text()
    assert page.evaluate(
        "(box) => box.getBoundingClientRect().top >= 0 && box.getBoundingClientRect().top < innerHeight",
        target.element_handle(),
    )


def test_search_facets_narrow_the_results(recording: Recording, sample_url: str) -> None:
    page = recording.page
    before = search(page, sample_url, "采伐")
    page.locator(".tb-search__facet").get_by_label("政策解读").check()
    page.wait_for_function("(n) => document.querySelectorAll('.tb-search__link').length < n", arg=len(before))
    kinds = page.locator(".tb-search__meta").all_inner_texts()

    assert kinds
    assert all("政策解读" in kind for kind in kinds)


def test_a_narrowed_list_has_right_counts_and_an_address_to_share(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.goto(f"{sample_url}policies/")
    everything = shown(page)
    page.get_by_label("2021").check()
    in_2021 = shown(page)
    repealed = page.locator("label", has=page.locator("input[value='已废止']"))
    promised = int(repealed.locator(".tb-facets__count").inner_text())
    repealed.locator("input").check()
    narrowed, address = shown(page), page.url

    assert 0 < len(narrowed) == promised < len(in_2021) < len(everything)
    assert f"符合条件的有{promised}件" in page.locator("[data-tb-count]").inner_text()

    page.goto(f"{sample_url}about/")
    page.goto(address)
    assert shown(page) == narrowed
    page.get_by_role("button", name="清除筛选").click()
    page.wait_for_function("!location.search")
    assert shown(page) == everything


def test_on_a_phone_the_list_comes_before_its_facets(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{sample_url}policies/")

    assert not page.get_by_label("2021").is_visible()
    assert page.locator(".tb-entry").first.is_visible()
    page.get_by_text("筛选", exact=True).click()
    page.get_by_label("2021").check()
    page.reload()
    assert page.get_by_text("筛选（已选：2021）").is_visible()
    assert not page.get_by_label("2021").is_visible()


def test_lists_work_without_scripts(chromium: Browser, sample_url: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(f"{sample_url}policies/")
        assert len(shown(page)) > 10
        assert not page.get_by_role("form", name="筛选").is_visible()
        page.get_by_role("navigation", name="按年份浏览").get_by_role("link", name="2021").click()
        assert page.url == f"{sample_url}policies/year/2021/"
        in_2021 = shown(page)
        page.get_by_role("navigation", name="按主题浏览").get_by_role("link", name="林业").click()
        assert page.url == f"{sample_url}policies/theme/6-2/"
        assert set(in_2021) < set(shown(page))
    finally:
        context.close()


def test_charts_are_drawn_beside_their_tables(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.goto(f"{sample_url}data/")
    page.wait_for_selector(".tb-chart__canvas canvas")
    charts = page.locator(".tb-chart").count()

    assert charts == page.locator(".tb-chart__canvas canvas").count() == page.locator(".tb-chart table").count() == 7


@pytest.mark.parametrize(
    ("day", "state"),
    [("2026-12-13", "征集中（还剩1天）"), ("2026-12-14", "征集中（今天截止）"), ("2026-12-15", "已截止待反馈")],
)
def test_a_consultation_closes_on_the_readers_day(recording: Recording, sample_url: str, day: str, state: str) -> None:
    page = recording.page
    on_day(page, day)
    page.goto(f"{sample_url}consultations/")

    assert page.locator(".tb-entry:visible", has_text=OPEN_DRAFT).locator(".tb-badge").inner_text() == state


def test_a_policy_takes_force_on_the_readers_day(recording: Recording, sample_url: str) -> None:
    page = recording.page
    on_day(page, "2027-01-01")
    page.goto(f"{sample_url}policies/")
    entry = page.locator(".tb-entry", has_text="生态公益林管护补偿资金管理办法")

    assert entry.locator(".tb-badge").inner_text() == "现行有效"


@pytest.mark.parametrize(("day", "shown"), [("2026-12-14", True), ("2026-12-15", False)])
def test_home_invites_to_comment_only_while_one_can(
    recording: Recording, sample_url: str, day: str, shown: bool
) -> None:
    on_day(recording.page, day)
    recording.page.goto(sample_url)

    invited = recording.page.locator(".tb-home__open > li", has_text="致害补偿")
    assert invited.is_visible() is shown
    assert recording.page.get_by_text("当前没有正在征求意见的草案").is_visible() is not shown


def test_a_printed_notice_holds_the_draft(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.goto(f"{sample_url}policies/2026/zhihai-buchang-cao/")
    page.emulate_media(media="print")

    assert page.locator("#caoan").is_visible()
    assert "第九条" in page.locator("#caoan").inner_text()
