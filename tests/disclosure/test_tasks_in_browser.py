"""A ledger that was built on one day is right on another: badges, figures, and what presses."""

import pytest
from playwright.sync_api import Page, Route

from browser import Recording

pytestmark = pytest.mark.browser


def open_on(page: Page, url: str, day: str) -> None:
    """The page of 2026 as a reader sees it on another day than the one it was built for."""

    def later(route: Route) -> None:
        answer = route.fetch()
        text = answer.text()
        assert 'data-tb-today="2026-11-20"' in text
        route.fulfill(response=answer, body=text.replace('data-tb-today="2026-11-20"', f'data-tb-today="{day}"'))

    page.route("**/disclosure/tasks/2026/", later)
    page.goto(f"{url}disclosure/tasks/2026/")


@pytest.mark.parametrize(
    ("day", "overdue", "soon", "first"),
    [("2026-11-20", 0, 4, "5"), ("2026-12-01", 2, 3, "5"), ("2027-02-01", 6, 0, "5")],
)
def test_figures_follow_the_readers_day(
    recording: Recording, sample_url: str, day: str, overdue: int, soon: int, first: str
) -> None:
    page = recording.page
    open_on(page, sample_url, day)

    def total(state: str) -> str:
        return page.locator(f'[data-tb-total="{state}"] dd').inner_text()

    assert (total("逾期"), total("临近到期")) == (str(overdue), str(soon))
    by_office = page.locator('[data-tb-state-count="逾期"][data-tb-group="责任科室"]').all_inner_texts()
    assert sum(map(int, by_office)) == overdue
    pressing = page.locator(".tb-tasks__pressing li:visible")
    assert pressing.count() == overdue + soon
    assert pressing.first.locator("a").inner_text().startswith(f"{first}\u3000")
    assert not recording.complaints
