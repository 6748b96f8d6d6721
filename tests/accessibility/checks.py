"""The checks of `checks.js`, put into a page."""

from pathlib import Path

from playwright.sync_api import Page

SCRIPT = f"{{ {Path(__file__).with_name('checks.js').read_text(encoding='utf-8')} }}"


def arm(page: Page) -> None:
    """Let every page that is opened from now on be checked."""
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => {SCRIPT})")


def ask(page: Page, check: str) -> list[str]:
    """What a check finds on the open page, each finding once."""
    found: list[str] = page.evaluate(f"checks.{check}()")
    return list(dict.fromkeys(found))


def open_all(page: Page) -> None:
    """Open whatever is folded, so that what it holds is checked too."""
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
