"""From one end of a long page to the other and back: the focus is always seen, and nothing keeps it (2.1.2, 2.4.11)."""

import pytest

from accessibility.keyboard import has_focus, stops_back, stops_to_the_end
from browser import Recording
from thinning import thinned

pytestmark = pytest.mark.browser

TREES = "policies/2025/gushu-mingmu/"
REPORT = "policies/2024/gushu-mingmu-cao/feedback/"


@pytest.mark.parametrize(
    ("address", "width", "size"),
    thinned(
        [
            (TREES, 1280, "normal"),
            (TREES, 390, "large"),
            (f"{TREES}compare/", 390, "normal"),
            (f"{TREES}compare/", 1280, "normal"),
            (REPORT, 1280, "large"),
        ],
        2,
    ),
)
def test_the_focus_goes_through_and_is_always_seen(
    recording: Recording, sample_url: str, address: str, width: int, size: str
) -> None:
    page = recording.page
    page.add_init_script(f"localStorage.setItem('tongbu-size', '{size}')")
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(f"{sample_url}{address}", wait_until="networkidle")
    forth = stops_to_the_end(page)
    back = stops_back(page, len(forth))

    assert [found for found in forth + back if found] == []
    assert len(forth) > 60
    assert has_focus(page.get_by_role("link", name="跳到正文", exact=True))
