"""Interpretations in their forms as a person meets them: played, asked, followed step by step."""

import pytest
from playwright.sync_api import Browser

from browser import Recording

pytestmark = pytest.mark.browser

FILM = "interpretations/2024/yehuo-shipin/"
QUESTIONS = "interpretations/2025/gushu-wenda/"
GUIDE = "interpretations/2026/caifa-zhinan/"


def test_a_film_plays_from_the_site_itself_with_captions_and_never_by_itself(
    recording: Recording, sample_url: str
) -> None:
    page = recording.page
    page.goto(f"{sample_url}{FILM}")
    video = page.locator("video")
    assert video.evaluate("(it) => it.paused && !it.autoplay && it.controls")

    video.evaluate("(it) => it.play()")
    page.wait_for_function("document.querySelector('video').currentTime > 0.2")
    page.wait_for_function("document.querySelector('video').textTracks[0].cues?.length > 0")
    cues = "(it) => [...it.textTracks[0].cues].map((cue) => cue.text).join('')"
    assert "山上一根火柴" in video.evaluate(cues)
    assert all(address.startswith(sample_url) for address in recording.requests)
    assert not recording.complaints


def test_what_a_film_says_can_be_read(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.goto(f"{sample_url}{FILM}")
    page.get_by_role("link", name="看文字稿").click()

    heading = page.get_by_role("heading", name="文字稿")
    assert page.url.endswith(f"#{heading.get_attribute('id')}")
    assert page.get_by_text("姓名保密").is_visible()


def test_a_question_leads_to_its_answer_without_scripts(chromium: Browser, sample_url: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(f"{sample_url}{QUESTIONS}")
        listed = page.get_by_role("navigation", name="个问题")
        assert listed.get_by_role("link").count() == 8
        listed.get_by_role("link", name="过年能在树上挂灯笼吗").click()
        fragment = page.url.partition("#")[2]
        assert "过年能在树上挂灯笼吗" in page.locator(f"[id='{fragment}']").inner_text()
    finally:
        context.close()


def test_the_steps_of_a_guide_stand_one_below_the_other(recording: Recording, sample_url: str) -> None:
    page = recording.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{sample_url}{GUIDE}")
    steps = page.locator(".tb-body__step")
    labels = page.locator(".tb-body__step > .tb-body__label").all_inner_texts()

    assert labels == ["第一步", "第二步", "第三步", "第四步", "第五步"]
    lefts = {round(box["x"]) for box in (step.bounding_box() for step in steps.all()) if box}
    assert len(lefts) == 1
    assert page.evaluate("document.documentElement.scrollWidth") == 390
