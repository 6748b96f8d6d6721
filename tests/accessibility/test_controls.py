"""Controls on every kind of page: large enough to hit, drawn so that one sees them, and with a ring when focused."""

import pytest
from playwright.sync_api import Page

from accessibility.checks import ask, open_all
from browser import Recording
from test_every_kind_of_page import KINDS
from thinning import thinned

pytestmark = pytest.mark.browser


def faults(page: Page, name: str) -> list[tuple[str, str]]:
    found = [(f"{name} 大小", fault) for fault in ask(page, "small")]
    page.keyboard.press("Tab")  # from here on a ring is due
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found += [(f"{name} {scheme}", fault) for check in ("pale", "rings") for fault in ask(page, check)]
    page.emulate_media(color_scheme="light")
    return found


def test_controls_of_every_kind_of_page_can_be_seen_and_hit(recording: Recording, sample_url: str) -> None:
    page = recording.page
    found = []
    for name, address in thinned(list(KINDS.items())[::-1], 2):
        page.goto(f"{sample_url}{address}")
        open_all(page)
        found += faults(page, name)

    assert found == []
