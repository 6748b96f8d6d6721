"""A page built on one day is right on another: the browser picks the state from the build's own data."""

from collections.abc import Callable
from pathlib import Path

import pytest

from browser import Recording, serve

pytestmark = pytest.mark.browser


def on_day(site: Path, page: str, day: str) -> None:
    """Pretend that the reader opens a page on another day than the one it was built for."""
    file = site / page / "index.html"
    text = file.read_text(encoding="utf-8")
    assert 'data-tb-today="2026-06-15"' in text
    file.write_text(text.replace('data-tb-today="2026-06-15"', f'data-tb-today="{day}"'), encoding="utf-8")


@pytest.fixture
def site(bureau: Path, make: Callable[[Path], Path]) -> Path:
    """The model bureau whose policy expires at the end of 2030."""
    policy = bureau / "policies" / "2026" / "a.md"
    text = policy.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("有效期至:")]
    lines.insert(1, "有效期至: 2030-12-31")
    policy.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return make(bureau)


@pytest.mark.parametrize(("day", "state"), [("2030-12-31", "现行有效"), ("2031-01-01", "已失效")])
def test_badge_and_banner_follow_the_readers_day(site: Path, recording: Recording, day: str, state: str) -> None:
    on_day(site, "policies/2026/a", day)
    with serve(site) as url:
        recording.page.goto(f"{url}policies/2026/a/")
        badge = recording.page.locator(".tb-document__facts .tb-badge")
        banner = recording.page.get_by_text("已经失效")

        assert badge.inner_text() == state
        assert banner.is_visible() == (state == "已失效")
    assert not recording.complaints


def test_without_javascript_the_page_shows_the_state_of_the_build(site: Path) -> None:
    text = (site / "policies/2026/a/index.html").read_text(encoding="utf-8")

    assert 'data-tb-state="现行有效"' in text
