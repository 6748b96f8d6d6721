"""The checks of `checks.js`, put into the page that is asked."""

from pathlib import Path

from playwright.sync_api import Page

SCRIPT = f"{{ {Path(__file__).with_name('checks.js').read_text(encoding='utf-8')} }}"


def ask(page: Page, check: str) -> list[str]:
    """What a check finds on the open page, each finding once."""
    found: list[str] | None = page.evaluate(f"globalThis.checks?.{check}()")
    if found is None:
        page.evaluate(SCRIPT)
        return ask(page, check)
    return list(dict.fromkeys(found))


def open_all(page: Page) -> None:
    """Open whatever is folded, so that what it holds is checked too."""
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
