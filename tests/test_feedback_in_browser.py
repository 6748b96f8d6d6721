"""The report on opinions as a reader uses it: narrowing thousands by keyboard, links both ways, and no opinion runs."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from accessibility.keyboard import tab_to
from browser import Recording, serve
from sample import build, copy_project

pytestmark = pytest.mark.browser

DRAFT = "policies/2024/gushu-mingmu-cao"
REPORT = f"{DRAFT}/feedback/"
COMPARISON = "policies/2025/gushu-mingmu/compare/draft/"
TOTAL = 1200
ROWS = "[data-tb-opinions] > tr"
SHOWN = f"{ROWS}:not([data-tb-out])"
HOSTILE = (
    "<script>window.ran = 1</script>",
    "<img src=x onerror='window.ran = 2'>",
    "[点我](javascript:window.ran=3) javascript:window.ran=4 https://evil.example/",
    '=HYPERLINK("javascript:window.ran=5","点")',
    "'\"></td></tr></table><svg onload=window.ran=6>",
    "\u202e倒过来的字" + "长" * 400 + "x" * 400,
    "{{ 7*7 }}{% raw %}",
)


def opinions() -> str:
    """A ledger of twelve hundred; every seventh is hostile in every column that is free text."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(["编号", "日期", "渠道", "提出人类别", "条文", "意见", "处理", "理由"])
    for number in range(1, TOTAL + 1):
        bad = HOSTILE[number // 7 % len(HOSTILE)] if number % 7 == 0 else ""
        adopted = number % 10 == 0
        writer.writerow(
            [
                number,
                "2024-11-12",
                "信函" if number % 2 else "网上提交",
                bad or "个人",
                bad or ("第二十一条" if number % 3 == 0 else "第十条"),
                f"意见甲{number}号{bad}\n第二行",
                "采纳" if adopted else "不采纳",
                f"理由{bad}",
            ]
        )
    return target.getvalue()


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The sample bureau with that ledger, served; a preview, for its totals are not those the report states."""
    project = copy_project(tmp_path_factory.mktemp("opinions") / "project")
    (project / f"{DRAFT}.csv").write_text(opinions(), encoding="utf-8")
    done = build(project, TONGBU_PREVIEW="1")
    assert done.returncode == 0, done.stdout + done.stderr
    with serve(Path(project / "site")) as address:
        yield address


@pytest.fixture
def page(recording: Recording, url: str) -> Iterator[Page]:
    recording.page.on("dialog", lambda dialog: recording.complaints.append(dialog.message))
    recording.page.goto(f"{url}{REPORT}")
    yield recording.page
    assert recording.page.evaluate("window.ran") is None
    assert recording.complaints == []
    assert [asked for asked in recording.requests if not asked.startswith((url, "data:"))] == []


def test_all_can_be_read_without_scripts(chromium: Browser, url: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(f"{url}{REPORT}")
        found: list[str] = page.locator(f"{ROWS} > th").all_text_contents()
        assert page.locator("[data-tb-opinion-filters]:visible").count() == 0
        while following := [link.get_attribute("href") for link in page.locator("a[rel=next]").all()]:
            page.goto(urljoin(page.url, following[0]))
            found += page.locator(f"{ROWS} > th").all_text_contents()
    finally:
        context.close()

    assert [re.sub(r"\D", "", number) for number in found] == [str(number) for number in range(1, TOTAL + 1)]


def test_nothing_that_the_public_wrote_runs_or_leads_anywhere(page: Page, url: str) -> None:
    for address in (REPORT, f"{REPORT}2/", f"{REPORT}3/", COMPARISON):
        page.goto(f"{url}{address}")
        page.wait_for_load_state("networkidle")
        assert (
            page.locator("a[href^='javascript:' i], a[href*='evil'], .tb-opinions :is(script, img, svg)").count() == 0
        )
    page.goto(f"{url}{REPORT}")
    page.get_by_label("查找").fill("window.ran")
    expect(page.locator("[data-tb-opinions-count]")).to_contain_text("符合条件")

    assert page.locator(".tb-opinions :is(script, img, svg)").count() == 0
    hostile = page.locator("#yijian-49 .tb-opinions__words").first
    assert hostile.text_content() == "意见甲49号<script>window.ran = 1</script>\n第二行"


def test_filters_work_by_keyboard_over_all_pages(page: Page) -> None:
    count = page.locator("[data-tb-opinions-count]")
    expect(count).to_have_text(f"共{TOTAL}条，本页为第1至500条")
    page.get_by_label("查找").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(count).to_have_text(f"{TOTAL}条中符合条件的有120条")

    assert page.locator(SHOWN).count() == 120
    assert "处理=" in page.evaluate("decodeURIComponent(location.search)")

    page.keyboard.press("Shift+Tab")
    page.keyboard.type("甲1200号")
    expect(count).to_have_text(f"{TOTAL}条中符合条件的有1条")
    assert page.locator(f"{SHOWN} > th").all_text_contents() == ["1200"]

    page.get_by_role("button", name="清除筛选").focus()
    page.keyboard.press("Enter")
    expect(count).to_have_text(f"共{TOTAL}条，本页为第1至500条")
    assert page.locator(SHOWN).count() == 500


def test_the_keyboard_reaches_the_next_page_without_all_rows(page: Page, url: str) -> None:
    page.get_by_role("link", name="查看每条意见和答复").press("Enter")
    past = page.get_by_role("link", name="跳过表格，到分页")
    tab_to(page, past)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('[data-tb-pager]'))")
    tab_to(page, page.get_by_role("link", name="下一页"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"{url}{REPORT}2/#zhutiao")
    tab_to(page, page.locator("#yijian-501 > th a"))

    tab_to(page, page.get_by_label("查找"), "Shift+Tab")
    page.keyboard.type("甲600号")
    expect(page.locator(SHOWN)).to_have_count(1)
    expect(past).to_be_hidden()


@pytest.mark.parametrize("written", ["700", "第700号", "第 700 号意见"])
def test_an_opinion_is_found_by_its_number(page: Page, written: str) -> None:
    page.get_by_role("searchbox", name="查找").fill(written)

    expect(page.locator(SHOWN)).to_have_count(1)
    expect(page.locator(f"{SHOWN} >> th")).to_have_text("700")


def test_a_broken_address_breaks_nothing(recording: Recording, url: str) -> None:
    recording.page.goto(f"{url}{REPORT}#yijian-%")

    expect(recording.page.locator(SHOWN)).to_have_count(500)
    assert recording.complaints == []


def test_the_order_turns_round_over_all_pages(page: Page) -> None:
    page.get_by_label("排序").select_option("大")
    expect(page.locator(f"{SHOWN} > th").first).to_have_text(str(TOTAL))

    assert page.locator(SHOWN).count() == TOTAL


def test_an_article_leads_to_its_opinions(page: Page) -> None:
    page.locator("[data-tb-article='第二十一条']").focus()
    page.keyboard.press("Enter")
    wanted = sum(number % 3 == 0 and number % 7 != 0 for number in range(1, TOTAL + 1))

    expect(page.locator("[data-tb-opinions-count]")).to_have_text(f"{TOTAL}条中符合条件的有{wanted}条")
    expect(page.locator("#zhutiao-heading")).to_be_focused()


def test_links_of_rows_from_other_pages_still_lead_where_they_did(page: Page, url: str) -> None:
    page.goto(f"{url}{REPORT}2/")
    before = page.locator("#yijian-600 .tb-opinions__answer a").first.evaluate("(link) => link.href")
    page.goto(f"{url}{REPORT}")
    page.get_by_label("查找").fill("甲600号")
    expect(page.locator("#yijian-600")).to_be_visible()

    assert page.locator("#yijian-600 .tb-opinions__answer a").first.evaluate("(link) => link.href") == before


def test_an_opinion_is_found_on_whatever_page_it_stands(page: Page, url: str) -> None:
    page.goto(f"{url}{REPORT}#yijian-1100")

    expect(page.locator("#yijian-1100")).to_be_in_viewport()


@pytest.mark.parametrize("width", [1280, 390])
def test_charts_take_the_room_they_have(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    charts = page.locator("[data-tb-chart]")
    for chart in charts.all():
        chart.scroll_into_view_if_needed()
        expect(chart.locator("canvas, svg").first).to_be_visible()
    widths = charts.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().width)")

    assert min(widths) > 250


@pytest.mark.parametrize("width", [1280, 390])
def test_long_words_fit(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    wide, visible = page.evaluate("[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]")

    assert wide <= visible


def test_opinions_and_changes_lead_to_each_other(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.goto(f"{sample_url}{REPORT}")
    forth = page.locator(".tb-opinions__change a").evaluate_all(
        "(links) => links.map((link) => [link.href, link.closest('tr').id])"
    )
    page.goto(f"{sample_url}{COMPARISON}")
    back = page.locator(".tb-comparison__opinions a").evaluate_all(
        "(links) => links.map((link) => [location.href + '#' + link.closest('tbody').id, link.hash.slice(1)])"
    )

    assert sorted(forth) == sorted(back) != []
    assert all(page.locator(f"[id='{address.partition('#')[2]}']").count() == 1 for address, _ in forth)
    assert recording.complaints == []
