"""A reader who has a keyboard and no mouse, and who must see at every stop where the focus is."""

from playwright.sync_api import Locator, Page

from accessibility.checks import ask

LIMIT = 400
"""More stops than any page of the sample has."""


def stop(page: Page) -> list[str]:
    """What is wrong where the focus stands: no ring, a weak one, one that is cut off, or all of it covered."""
    return ask(page, "stop")


def has_focus(wanted: Locator) -> bool:
    return bool(wanted.evaluate("(it) => it === document.activeElement", timeout=5_000))


def tab_to(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Press Tab until an element has the focus; wherever it stands on the way, one sees where."""
    for _ in range(LIMIT):
        page.keyboard.press(key)
        assert stop(page) == []
        if has_focus(wanted):
            return
    raise AssertionError(f"no way by {key} to {wanted}")


def stops_to_the_end(page: Page) -> list[list[str]]:
    """What is wrong at each stop until the focus has left the page; a trap would never end."""
    found = []
    for _ in range(LIMIT):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            return found
        found.append(stop(page))
    raise AssertionError("the focus does not leave the page")


def stops_back(page: Page, count: int) -> list[list[str]]:
    """What is wrong at each of so many stops backwards."""
    found = []
    for _ in range(count):
        page.keyboard.press("Shift+Tab")
        found.append(stop(page))
    return found
