"""显示方式: the dark look and 长者模式, chosen by the reader, kept without a cookie, readable, never on paper."""

import pytest
from playwright.sync_api import Page

from browser import Recording

pytestmark = pytest.mark.browser

POLICY = "policies/2026/shidi-baohu/"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(20, 24, 29)"


def page_colour(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def type_size(page: Page) -> float:
    return float(page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)"))


def test_the_look_follows_the_system_until_the_reader_chooses(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.emulate_media(color_scheme="dark")
    page.goto(f"{sample_url}{POLICY}")
    assert page_colour(page) == DARK
    page.get_by_role("button", name="浅色").press("Enter")
    assert page_colour(page) == LIGHT
    page.reload()
    assert page_colour(page) == LIGHT
    assert page.get_by_role("button", name="浅色").get_attribute("aria-pressed") == "true"
    assert page.context.cookies() == []


def test_paper_is_light(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.goto(f"{sample_url}{POLICY}")
    page.get_by_role("button", name="深色").click()
    assert page_colour(page) == DARK
    page.emulate_media(media="print")
    assert page_colour(page) == LIGHT
    assert not page.get_by_role("button", name="深色").is_visible()


@pytest.mark.parametrize("address", ["", POLICY, "consultations/", "data/"])
def test_large_type_is_kept_and_fits_a_phone(recording: Recording, sample_url: str, address: str) -> None:
    page = recording.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{sample_url}{address}")
    before = type_size(page)
    page.get_by_role("button", name="长者模式").press("Space")
    page.reload()
    wide, visible = page.evaluate("[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]")
    assert type_size(page) >= before * 1.2
    assert wide <= visible
    page.get_by_role("button", name="长者模式").click()
    assert type_size(page) == before


def test_charts_follow_the_look(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.goto(f"{sample_url}data/", wait_until="networkidle")
    page.get_by_role("button", name="深色").click()
    page.wait_for_function("document.querySelector('.tb-chart__canvas--drawn').innerHTML.includes('#8ab8e6')")
    assert recording.complaints == []
