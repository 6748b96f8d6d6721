"""显示方式: the dark look and 长者模式, chosen by the reader, kept without a cookie, readable, never on paper."""

import pytest
from playwright.sync_api import Browser, Page

from browser import Recording

pytestmark = pytest.mark.browser

POLICY = "policies/2026/shidi-baohu/"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(20, 24, 29)"
HAS_COLOUR = """([red, green, blue]) => {
  const canvas = document.querySelector(".tb-chart__canvas--drawn canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value, at) => at % 4 === 0 && value === red && data[at + 1] === green && data[at + 2] === blue);
}"""
EVERY_FRAME = """
window.frames_seen = [];
const look = () => {
  const style = document.body && getComputedStyle(document.body);
  if (style) window.frames_seen.push(`${style.backgroundColor} ${style.fontSize}`);
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""
ANIMATED = """[...document.querySelectorAll("[data-tb-chart]")].map(
  (canvas) => echarts.getInstanceByDom(canvas).getOption().animation)"""
MOVING = """
const rules = (list) => [...list].flatMap((rule) => (rule.cssRules?.length ? rules(rule.cssRules) : [rule]));
const long = (times) => times.split(",").some((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1000) > 1);
[...document.styleSheets].flatMap((sheet) => rules(sheet.cssRules)).filter(({ style }) => style && (
  long(style.transitionDuration) || long(style.animationDuration) || style.scrollBehavior === "smooth"
)).map((rule) => rule.cssText)
"""


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
    page.wait_for_function(HAS_COLOUR, arg=[0x8A, 0xB8, 0xE6])
    assert recording.complaints == []


def test_the_first_thing_painted_has_the_chosen_look(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.add_init_script("localStorage.setItem('tongbu-look', 'dark'); localStorage.setItem('tongbu-size', 'large')")
    page.add_init_script(EVERY_FRAME)
    page.goto(f"{sample_url}{POLICY}", wait_until="networkidle")

    assert page.evaluate("window.frames_seen.length") > 0
    assert set(page.evaluate("window.frames_seen")) == {f"{DARK} 22.5px"}


def test_without_scripts_there_is_no_control_that_does_nothing(chromium: Browser, sample_url: str) -> None:
    context = chromium.new_context(java_script_enabled=False, color_scheme="dark")
    try:
        page = context.new_page()
        page.goto(f"{sample_url}{POLICY}")
        assert page.get_by_role("button", name="长者模式").count() == 0
        assert page.locator(".tb-look").is_hidden()
        assert page.locator("body").evaluate("(it) => getComputedStyle(it).backgroundColor") == DARK
    finally:
        context.close()


def test_nothing_moves_by_itself(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.goto(f"{sample_url}data/", wait_until="networkidle")

    assert page.evaluate(ANIMATED) == [False] * 7
    assert page.evaluate(MOVING) == []
