"""While a page loads, nothing that a reader has begun to read moves."""

import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from browser import Quiet, Recording, serve

pytestmark = pytest.mark.browser

PAGES = (
    "policies/2025/gushu-mingmu/",
    "policies/2026/zhihai-buchang-cao/",
    "interpretations/2025/gushu-tujie/",
    "interpretations/2024/yehuo-shipin/",
    "data/",
    "policies/",
    "search/?q=%E9%87%87%E4%BC%90",
)
OBSERVE = """
window.moved = [];
const tell = ({node, previousRect, currentRect}) =>
  `${node?.className || node?.nodeName}: ${JSON.stringify(previousRect)} → ${JSON.stringify(currentRect)}`;
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.moved.push(...one.sources.map(tell)); })
  .observe({ type: "layout-shift", buffered: true });
"""
RECORD = "公开信息"
AMID = ('data-tb-value="large" aria-pressed="false">', 'data-tb-value="dark"', '<ul class="tb-wrap tb-nav__list">')
"""Where in the header a page may have come to when a slow line makes the reader wait."""


class Slow(Quiet):
    """Sends a page in pieces, as a slow line does: it pauses in the middle of the header."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        rest = source.read()
        with suppress(BrokenPipeError, ConnectionResetError):
            for place in AMID:
                before, mark, rest = rest.partition(place.encode())
                outputfile.write(before + mark)
                outputfile.flush()
                time.sleep(0.4 if mark else 0)
            outputfile.write(rest)


def open_on_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_a_page_loads(recording: Recording, sample_url: str, path: str, width: int) -> None:
    page = recording.page
    page.set_viewport_size({"width": width, "height": 844})
    page.add_init_script(OBSERVE)
    page.goto(f"{sample_url}{path}", wait_until="networkidle")

    assert page.evaluate("window.moved") == []


@pytest.mark.parametrize("width", [390, 1280])
def test_a_header_that_comes_in_pieces_is_shown_when_it_is_whole(
    recording: Recording, sample_site: Path, width: int
) -> None:
    page = recording.page
    page.set_viewport_size({"width": width, "height": 844})
    page.add_init_script(OBSERVE)
    with serve(sample_site, Slow) as url:
        page.goto(f"{url}{PAGES[0]}", wait_until="networkidle")

    assert page.evaluate("window.moved") == []


def test_what_a_phone_folds_opens_with_a_tap(recording: Recording, sample_url: str) -> None:
    page = recording.page
    open_on_phone(page, f"{sample_url}{PAGES[0]}")
    record = page.locator(".tb-record__rows")
    assert not record.is_visible()
    page.get_by_text(RECORD, exact=True).click()
    assert record.is_visible()


def test_what_a_phone_folds_is_open_again_where_there_is_room(recording: Recording, sample_url: str) -> None:
    page = recording.page
    open_on_phone(page, f"{sample_url}{PAGES[0]}")
    record = page.locator(".tb-record__rows")
    assert not record.is_visible()
    page.set_viewport_size({"width": 1280, "height": 844})
    record.wait_for(state="visible")


def test_where_the_script_does_not_come_nothing_stays_hidden(recording: Recording, sample_url: str) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    page = recording.page
    page.route("**/*.mjs", refuse)
    open_on_phone(page, f"{sample_url}{PAGES[0]}")
    page.locator(".tb-record__rows").wait_for(state="visible")
