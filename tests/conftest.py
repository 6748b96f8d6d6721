"""Fixtures that several rooms' tests share."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from browser import Recording, chromium_path, open_browser


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not chromium_path():
        pytest.skip("no Chromium on this machine; set TONGBU_CHROMIUM to one")
    with open_browser() as browser:
        yield browser


@pytest.fixture
def recording(chromium: Browser) -> Iterator[Recording]:
    """A fresh page that records; `recording.page` drives it."""
    context = chromium.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
    try:
        yield Recording(context.new_page())
    finally:
        context.close()
