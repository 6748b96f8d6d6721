"""A comparison as a reader uses it: two views, only the changes, keys, permanent links, phone, paper, no scripts."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser import Recording, serve
from sample import build, copy_project
from small_project import write
from versions import FILES

pytestmark = pytest.mark.browser

NEW = "policies/2025/hulin/"
ROWS = ".tb-comparison__row"


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The sample bureau with a chain of three versions, served; a preview, for the texts are not fit to publish."""
    project = write(copy_project(tmp_path_factory.mktemp("versions") / "project"), dict(FILES))
    done = build(project, TONGBU_PREVIEW="1")
    assert done.returncode == 0, done.stdout + done.stderr
    with serve(Path(project / "site")) as address:
        yield address


@pytest.fixture
def page(recording: Recording, url: str) -> Iterator[Page]:
    recording.page.goto(f"{url}{NEW}compare/")
    yield recording.page
    assert recording.complaints == []


@pytest.fixture
def plain(chromium: Browser, url: str) -> Iterator[Page]:
    """The same without scripts."""
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        page.goto(f"{url}{NEW}compare/")
        yield page
    finally:
        context.close()


def visible_changes(page: Page) -> int:
    return page.locator(f"{ROWS}[data-tb-change]:visible").count()


def top(page: Page, place: str) -> float:
    return float(page.evaluate("(id) => document.getElementById(id).getBoundingClientRect().top", place))


def test_both_views_and_the_choice_of_changes_work_without_scripts(plain: Page) -> None:
    row = plain.locator("#new-tiao-4")
    everything = plain.locator(f"{ROWS}:visible").count()
    assert row.locator(".tb-comparison__old").is_visible()
    assert not row.locator(".tb-comparison__both").is_visible()

    plain.get_by_label("单栏修订").check()
    assert row.locator(".tb-comparison__both").is_visible()
    assert not row.locator(".tb-comparison__old").is_visible()
    assert "至少" in row.locator(".tb-comparison__both ins").all_inner_texts()[-1]

    plain.get_by_label("只看变化").check()
    assert plain.locator(f"{ROWS}:visible").count() == visible_changes(plain) < everything
    assert not plain.locator("[data-tb-steps]").is_visible()


def test_an_added_article_fills_the_single_column(page: Page) -> None:
    page.get_by_label("单栏修订").check()
    widths = [
        (page.locator(f"#{row} .tb-comparison__both").bounding_box() or {})["width"]
        for row in ("new-tiao-3", "new-tiao-4")
    ]

    assert widths[0] == widths[1] > 600
    assert page.locator("#new-tiao-3 p:visible").count() == 1


@pytest.mark.parametrize("place", ["old-tiao-2", "new-tiao-2", "new-tiao-4", "old-tiao-3"])
@pytest.mark.parametrize("view", ["左右对照", "单栏修订"])
def test_a_permanent_link_shows_its_row_whatever_is_chosen(page: Page, url: str, place: str, view: str) -> None:
    page.get_by_label(view).check()
    page.get_by_label("只看变化").check()
    page.goto("about:blank")
    page.goto(f"{url}{NEW}compare/#{place}")
    row = page.locator(f"{ROWS}:target, {ROWS}:has(:target)")

    assert page.get_by_label("只看变化").is_checked()
    assert row.count() == 1
    assert row.is_visible()
    assert row.locator("p:visible").count() > 0, "its text is unfolded"
    assert 0 <= top(page, place) < 500


def test_a_permanent_link_to_a_folded_row_opens_it_without_scripts(plain: Page, url: str) -> None:
    plain.goto(f"{url}{NEW}compare/#new-tiao-1")

    assert plain.locator("#new-tiao-1 p").first.is_visible()


def test_keys_step_from_change_to_change_and_say_where_one_is(page: Page) -> None:
    total = visible_changes(page)
    status = page.locator("[data-tb-position]")
    assert status.inner_text() == f"共{total}处变化"

    for number in range(1, total + 1):
        page.keyboard.press("n" if number % 2 else "j")
        assert status.inner_text() == f"第{number}处，共{total}处变化"
    page.keyboard.press("n")
    assert status.inner_text() == f"第{total}处，共{total}处变化", "there is no further one"
    page.keyboard.press("p")
    assert status.inner_text() == f"第{total - 1}处，共{total}处变化"
    focused = page.locator(":focus")
    assert focused.evaluate("(head) => head.matches('[data-tb-head]:focus-visible')")
    assert focused.is_visible()


def test_buttons_step_too_and_keys_can_be_turned_off_for_good(page: Page) -> None:
    page.get_by_role("button", name="下一处").click()
    status = page.locator("[data-tb-position]")
    first = status.inner_text()
    assert first.startswith("第1处")

    page.get_by_label("快捷键").uncheck()
    page.keyboard.press("n")
    assert status.inner_text() == first
    page.reload()
    assert not page.get_by_label("快捷键").is_checked()


def test_typing_into_the_search_field_steps_nowhere(page: Page) -> None:
    before = page.locator("[data-tb-position]").inner_text()
    field = page.get_by_role("searchbox").first
    field.click()
    page.keyboard.type("np")

    assert field.input_value() == "np"
    assert page.locator("[data-tb-position]").inner_text() == before


def test_the_chosen_view_is_remembered(page: Page, url: str) -> None:
    page.get_by_label("单栏修订").check()
    page.goto(f"{url}{NEW}compare/2018/hulin/")

    assert page.get_by_label("单栏修订").is_checked()


def test_a_permanent_link_is_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#new-tiao-4").get_by_role("link", name="固定链接").click()
    page.wait_for_function("document.querySelector('[data-tb-copied]').textContent")

    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.endswith("#new-tiao-4")


def test_marks_and_chapters_lead_to_their_rows(page: Page) -> None:
    marks = page.get_by_role("navigation", name="变化分布").get_by_role("link")
    skip, *names = marks.all_inner_texts()
    assert "跳过" in skip
    assert len(names) == page.locator(ROWS).count()
    assert all(name.strip() for name in names)
    page.get_by_role("link", name="原第三条，修改并改为第四条", exact=True).first.click()
    assert page.url.endswith("#new-tiao-4")

    page.get_by_text("按章跳转").click()
    page.get_by_role("navigation", name="按章跳转").get_by_role("link").last.click()
    assert re.search(r"#(new|old)-zhang-\d+$", page.url)


def test_the_table_names_its_columns_and_headings_follow_in_order(page: Page) -> None:
    table = page.get_by_role("table").first
    assert [cell.inner_text() for cell in table.get_by_role("columnheader").all()] == [
        "2021年文本",
        "2025年文本",
        "修改理由",
    ]
    levels = page.evaluate(
        "[...document.querySelectorAll('article :is(h1, h2, h3, h4, h5, h6)')].map((head) => Number(head.tagName[1]))"
    )
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_additions_and_deletions_are_told_to_ears_and_stay_out_of_copied_text(page: Page) -> None:
    added = page.locator("#new-tiao-4 .tb-comparison__new ins").first

    assert added.evaluate("(word) => getComputedStyle(word, '::before').content") == '"【新增】"'
    assert "【" not in page.locator("#new-tiao-4").inner_text()


def test_words_stand_out_enough_from_what_is_behind_them(page: Page) -> None:
    page.goto(f"{page.url}#new-tiao-4")
    poor = page.evaluate(_CONTRAST)

    assert poor == []


def test_on_a_phone_old_stands_above_new_and_nothing_is_cut_off(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    old, new = (page.locator(f"#new-tiao-4 .tb-comparison__{side}").bounding_box() for side in ("old", "new"))
    assert old
    assert new
    assert new["y"] >= old["y"] + old["height"]
    assert old["width"] > 300
    for view in ("单栏修订", "左右对照"):
        page.get_by_label(view).check()
        assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


def test_a_phone_starts_with_one_column(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()
    assert page.get_by_label("单栏修订").is_checked()


def test_it_prints_on_wide_paper_with_the_heads_on_every_page(page: Page, tmp_path: Path) -> None:
    page.emulate_media(media="print")
    for tag, display in (("thead", "table-header-group"), ("tfoot", "table-footer-group")):
        part = page.locator(f".tb-comparison > {tag}").first
        assert part.evaluate("(part) => getComputedStyle(part).display") == display, "repeated on every page"
    for gone in (".tb-minimap", "[data-tb-controls]", "[data-tb-steps]", ".tb-comparison__permalink"):
        assert not page.locator(gone).first.is_visible()
    assert page.locator(".tb-compare__source").is_visible()
    ink = page.locator("#new-tiao-4 ins").first.evaluate(
        "(word) => { const look = getComputedStyle(word); return [look.color, look.textDecorationLine]; }"
    )
    assert ink == ["rgb(0, 0, 0)", "underline"]

    paper = page.pdf(prefer_css_page_size=True)
    boxes = {tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox \[([\d. ]+)\]", paper)}
    assert boxes
    assert all(width > height and abs(width - 842) < 2 for _, _, width, height in boxes)


def test_an_articles_line_leads_to_the_rows_of_comparisons(page: Page, url: str) -> None:
    page.goto(f"{url}{NEW}")
    page.get_by_text("逐条查看").click()
    page.locator(".tb-history li", has_text="第四条").get_by_role("link", name="2021年文本第三条").click()

    assert page.url == f"{url}policies/2021/hulin/compare/#new-tiao-3"
    page.locator("#new-tiao-3 p").first.wait_for(state="visible")


_CONTRAST = """
() => {
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const parse = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = parse(getComputedStyle(one).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const words = document.createTreeWalker(document.querySelector("[data-tb-compare]"), NodeFilter.SHOW_TEXT);
  const poor = [];
  while (words.nextNode()) {
    const element = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || !element.getClientRects().length) continue;
    const [a, b] = [light(parse(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) poor.push(words.currentNode.data.trim());
  }
  return poor;
}
"""
