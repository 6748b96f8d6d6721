"""The components page in the looks that differ: photographed, without a fault, and without scrolling sideways.

`TONGBU_PHOTOGRAPHS` names a folder to keep the photographs in, to be looked at.
"""

import io
import os
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from PIL import Image, ImageStat
from playwright.sync_api import Browser, Page

from browser import Recording
from thinning import thinned

pytestmark = pytest.mark.browser

LOOKS: dict[str, dict[str, Any]] = {
    "浅色": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "深色": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "浅色二倍": {"viewport": {"width": 640, "height": 450}, "color_scheme": "light"},
    "深色手机二倍": {"viewport": {"width": 320, "height": 422}, "color_scheme": "dark"},
}
"""A browser zoomed to 200 % lays out half as many pixels."""
RUN = """() => axe.run({resultTypes: ["violations"]}).then((told) => [told.passes.length, told.violations.map(
  (fault) => [fault.id, fault.nodes.length, fault.nodes[0].target.join(" "), fault.nodes[0].failureSummary])])"""
PICTURED = {"forms"}
"""Those with pictures of their own, which no look darkens."""


BOXES = """() => [...document.querySelectorAll(".tb-specimen")].map((one) => {
  const box = one.getBoundingClientRect();
  return [one.id, [box.left, box.top + scrollY, box.right, box.bottom + scrollY]];
})"""


def photographs(page: Page) -> dict[str, Image.Image]:
    """Each component as it looks, by its name."""
    whole = Image.open(io.BytesIO(page.screenshot(full_page=True)))
    return {name: whole.crop(box) for name, box in page.evaluate(BOXES)}


def is_dark(photograph: Image.Image) -> bool:
    return ImageStat.Stat(photograph.convert("L")).mean[0] < 100


@pytest.mark.parametrize("name", thinned(list(LOOKS), 3))
def test_every_component_is_sound_in_this_look(chromium: Browser, sample_url: str, tmp_path: Path, name: str) -> None:
    context = chromium.new_context(locale="zh-CN", reduced_motion="reduce", **LOOKS[name])
    recording = Recording(context.new_page())
    page = recording.page
    try:
        page.goto(f"{sample_url}components/", wait_until="networkidle")
        wide, visible = page.evaluate("[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]")
        taken = photographs(page)
        page.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
        passed, faults = page.evaluate(RUN)
    finally:
        context.close()
    keep(taken, Path(os.environ.get("TONGBU_PHOTOGRAPHS", tmp_path)) / name)
    assert recording.complaints == []
    assert wide <= visible
    assert faults == []
    assert passed > 30
    assert len(taken) > 30
    dark = LOOKS[name]["color_scheme"] == "dark"
    assert {one for one, photograph in taken.items() if is_dark(photograph) is not dark} <= PICTURED


def keep(taken: dict[str, Image.Image], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, photograph in taken.items():
        photograph.save(folder / f"{name}.png", compress_level=1)
