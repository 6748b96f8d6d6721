"""Every kind of page fits: a window 320 pixels wide, type doubled in size, the reader's own spacing of the text."""

import pytest
from playwright.sync_api import Page

from accessibility.checks import ask, open_all
from browser import Recording
from test_every_kind_of_page import KINDS
from thinning import thinned

pytestmark = pytest.mark.browser

WINDOWS = {"320像素": (320, 844), "放大到200%": (640, 400)}
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""


def faults(page: Page, name: str) -> list[tuple[str, str]]:
    """What does not fit, lies on something else or is cut off, in each window, before and after the spacing."""
    found = []
    for spaced in ("", "加大间距"):
        if spaced:
            page.add_style_tag(content=SPACING)
        for window, (width, height) in WINDOWS.items():
            page.set_viewport_size({"width": width, "height": height})
            found += [
                (f"{name} {window} {spaced}", fault) for fault in ask(page, "unfitting") + ask(page, "overlapping")
            ]
    return found


def test_every_kind_of_page_fits_a_narrow_window(recording: Recording, sample_url: str) -> None:
    page = recording.page
    found = []
    for name, address in thinned(list(KINDS.items()), 2):
        page.goto(f"{sample_url}{address}")
        open_all(page)
        found += faults(page, name)

    assert found == []
