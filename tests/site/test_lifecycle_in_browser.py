"""A page built on one day, open over midnight in Shanghai, shows what a fresh build of the new day shows."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, BrowserContext, Page

from browser import serve
from thinning import thinned
from tongbu.settings import TIME_ZONE

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
BUILT = date(2026, 6, 1)
NOTICE = """---
名称: 示例市护林办法{name}（征求意见稿）
文件类别: 征求意见稿
征求意见:
  事项类型: 其他事项
  开始: 2026-06-10
  截止: 2026-06-20
{more}---

第一条　为了护林，制定本办法。
"""
ANSWER = "  反馈:\n    发布日期: 2026-07-30\n    情况说明: 共收到意见3条，其中采纳2条、不采纳1条。\n"
END = "  终止:\n    日期: 2026-06-15\n    理由: 上位法即将修改\n"
POLICY = """---
名称: 示例市造林办法
文号: 示林规〔2026〕1号
文件类别: 行政规范性文件
发布日期: 2026-05-20
施行日期: 2026-06-10
有效期至: 2026-07-20
---

第一条　为了造林，制定本办法。
"""
DOCUMENTS = {
    "unanswered": NOTICE.format(name="甲", more=""),
    "answered": NOTICE.format(name="乙", more=ANSWER),
    "ended": NOTICE.format(name="丙", more=END),
    "policy": POLICY,
}
STATES = [
    (date(2026, 6, 2), "unanswered", "未开始"),
    (date(2026, 6, 10), "unanswered", "征集中（还剩10天）"),
    (date(2026, 6, 15), "ended", "已终止"),
    (date(2026, 6, 20), "unanswered", "征集中（今天截止）"),
    (date(2026, 6, 21), "unanswered", "已截止待反馈"),
    (date(2026, 7, 21), "answered", "逾期未反馈"),
    (date(2026, 7, 30), "answered", "已反馈"),
]
PAGES = ["", "consultations/", "policies/", "policies/2026/policy/", "policies/2026/policy/process/"]
HOME, ABROAD = "Asia/Shanghai", "America/New_York"
CROSSINGS = thinned([(HOME, *STATES[3]), *((ABROAD, *each) for each in STATES)], 2)
SHOWN = ", ".join(
    [
        ".tb-badge",
        ".tb-record__row",
        ".tb-tally__count",
        ".tb-stage__heading",
        ".tb-stage__empty",
        ".tb-entry",
        ".tb-process__words",
        ".tb-banner",
        ".tb-changes__item",
        ".tb-home h3",
        ".tb-home__soon",
        ".tb-answers a",
        ".tb-browse li",
        ".tb-empty",
    ]
)


def moment(day: date, clock: time = time()) -> datetime:
    return datetime.combine(day, clock, TIME_ZONE)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[date], Path]:
    """The site of a bureau without a fixed day, as built on a day."""
    root = tmp_path_factory.mktemp("lifecycle")
    for name, text in DOCUMENTS.items():
        file = root / "policies" / "2026" / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (root / "docs").mkdir()
    settings = "site_name: 示例\ntheme: {name: material, language: zh, font: false}\nplugins: []\nhooks: [events.py]\n"
    settings += "extra: {tongbu: {版式文件: {PDF: false, Word: false, 分享图: false}}}\n"
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (root / "events.py").write_text((ROOT / "hooks" / "events.py").read_text(encoding="utf-8"), encoding="utf-8")

    @cache
    def make(day: date) -> Path:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SOURCE_DATE_EPOCH", str(int(moment(day, time(9)).timestamp())))
            patch.setenv("TONGBU_PREVIEW", "1")
            patch.setenv("NO_MKDOCS_2_WARNING", "1")
            site = root / f"site-{day}"
            build(load_config(str(root / "mkdocs.yml"), site_dir=str(site)))
        return site

    return make


@pytest.fixture(scope="module")
def old_url(built: Callable[[date], Path]) -> Iterator[str]:
    """The address of the site as it was built on the first day."""
    with serve(built(BUILT)) as url:
        yield url


@pytest.fixture
def reader(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[BrowserContext]:
    """A browser in a time zone; by default that of New York."""
    context = chromium.new_context(locale="zh-CN", timezone_id=getattr(request, "param", ABROAD))
    yield context
    context.close()


def seen(page: Page) -> list[str]:
    """What a reader sees of everything that depends on the day."""
    texts = page.locator(SHOWN).filter(visible=True).all_inner_texts()
    return ["".join(words.split()) for words in texts]


def before_midnight(context: BrowserContext, address: str, day: date) -> Page:
    """A page opened ten seconds before the day begins in Shanghai."""
    page = context.new_page()
    page.clock.install(time=moment(day) - timedelta(seconds=10))
    page.goto(address)
    return page


@pytest.mark.parametrize(("reader", "day", "draft", "state"), CROSSINGS, indirect=["reader"])
def test_over_midnight_every_page_becomes_what_a_fresh_build_shows(
    built: Callable[[date], Path],
    old_url: str,
    chromium: Browser,
    reader: BrowserContext,
    day: date,
    draft: str,
    state: str,
) -> None:
    plain = chromium.new_context(locale="zh-CN", java_script_enabled=False)
    fresh = plain.new_page()
    with serve(built(day)) as fresh_url:
        for address in (*PAGES, f"policies/2026/{draft}/", f"policies/2026/{draft}/process/"):
            page = before_midnight(reader, old_url + address, day)
            before = seen(page)
            page.clock.run_for(20_000)
            after = seen(page)
            fresh.goto(fresh_url + address)

            assert after == seen(fresh), address
            assert after != before or "consultations/" not in address
            page.close()
        fresh.goto(f"{fresh_url}policies/2026/{draft}/process/")
        assert fresh.locator(".tb-badge").inner_text() == state
    plain.close()


def test_a_page_that_slept_over_midnight_is_right_when_it_is_seen_again(old_url: str, reader: BrowserContext) -> None:
    page = before_midnight(reader, f"{old_url}policies/2026/unanswered/", date(2026, 6, 21))
    badge = page.locator(".tb-badge").first
    assert badge.inner_text() == "征集中（今天截止）"

    page.clock.set_fixed_time(moment(date(2026, 6, 21), time(8)))
    assert badge.inner_text() == "征集中（今天截止）"
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert badge.inner_text() == "已截止待反馈"


def test_facets_count_by_the_readers_day_also_over_midnight(old_url: str, reader: BrowserContext) -> None:
    page = before_midnight(reader, f"{old_url}consultations/", date(2026, 6, 21))
    closed = page.locator("label", has=page.locator("input[value='已截止待反馈']"))
    assert closed.locator(".tb-facets__count").inner_text() == "0"
    page.clock.run_for(20_000)
    assert closed.locator(".tb-facets__count").inner_text() == "2"

    closed.locator("input").check()
    titles = page.locator(".tb-entry:visible .tb-entry__title").all_inner_texts()
    assert {title[7] for title in titles} == {"甲", "乙"}
    assert page.locator("[data-tb-count]").inner_text() == "3件中符合条件的有2件"


def test_the_state_of_a_policy_narrows_by_the_readers_day(old_url: str, reader: BrowserContext) -> None:
    page = before_midnight(reader, f"{old_url}policies/", date(2026, 7, 21))
    expired = page.locator("label", has=page.locator("input[value='已失效']"))
    assert expired.locator(".tb-facets__count").inner_text() == "0"

    page.clock.run_for(20_000)
    expired.locator("input").check()
    assert page.locator(".tb-entry:visible").count() == 1


def test_a_narrowed_overview_shows_only_sections_with_matches(old_url: str, reader: BrowserContext) -> None:
    page = before_midnight(reader, f"{old_url}consultations/", date(2026, 6, 16))
    sections = page.locator(".tb-stage:not(.tb-response):visible")
    assert sections.count() == 6

    page.get_by_label("在本列表中查找").fill("护林办法丙")
    assert [name[:3] for name in sections.locator("h2").all_inner_texts()] == ["已终止"]
    tally = page.locator(".tb-tally__link")
    assert sum(int(count) for count in tally.locator(".tb-tally__count").all_inner_texts()) == 1
    assert page.locator("#yizhongzhi h2").inner_text() == "已终止（1件）"
    tally.filter(has_text="已反馈").click()
    assert page.locator("#yifankui").is_visible()
    assert page.get_by_label("在本列表中查找").input_value() == ""
    page.get_by_label("在本列表中查找").fill("没有这样的事项")
    assert sections.count() == 0
    assert page.get_by_text("没有符合条件的事项").is_visible()
    assert page.locator(".tb-response").is_visible()

    page.get_by_role("button", name="清除筛选").click()
    page.wait_for_function("!document.querySelector('[data-tb-narrowed]')")
    assert "目前没有逾期未反馈的事项。" in page.locator("#yuqi").inner_text()
