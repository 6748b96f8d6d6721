"""axe finds nothing on any kind of page, in the looks that differ most (WCAG 2.2 AA and axe's best practices)."""

from typing import Any

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser

from test_every_kind_of_page import KINDS

pytestmark = pytest.mark.browser

LOOKS: dict[str, tuple[int, str, str]] = {
    "浅色桌面": (1280, "light", "normal"),
    "深色手机长者模式": (390, "dark", "large"),
}
"""Width, colour scheme and size of type."""
RUN = """() => axe.run({resultTypes: ["violations"]}).then((found) => found.violations.map(
  (fault) => [fault.id, fault.nodes.length, fault.nodes[0].target.join(" "), fault.nodes[0].failureSummary]))"""


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS.keys())
def test_axe_finds_nothing(chromium: Browser, sample_url: str, address: str, look: tuple[int, str, str]) -> None:
    width, scheme, size = look
    options: dict[str, Any] = {"color_scheme": scheme, "reduced_motion": "reduce", "locale": "zh-CN"}
    context = chromium.new_context(viewport={"width": width, "height": 844}, **options)
    context.add_init_script(f"localStorage.setItem('tongbu-size', '{size}')")
    page = context.new_page()
    try:
        page.goto(f"{sample_url}{address}", wait_until="networkidle")
        assert (page.locator("html[data-tb-size=large]").count() == 1) is (size == "large")
        page.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
        assert page.evaluate(RUN) == []
    finally:
        context.close()
