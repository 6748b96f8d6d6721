"""The README's picture: the sample site on a desk and on a phone, side by side, taken of the built `site/`.

`make picture` takes it anew; it needs Chromium and Chinese fonts (Debian: chromium, fonts-noto-cjk).
"""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from browser import open_browser, serve

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "docs" / "manual" / "pictures" / "site.png"
DESK, PHONE = "", "policies/2025/gushu-mingmu/"
_HEIGHT, _GAP, _GROUND = 860, 32, (226, 230, 236)
_COLOURS = 96
"""Enough for a page with few colours, and a third of the size."""


def picture(browser: Browser, address: str) -> Image.Image:
    """Both screens on one ground."""
    desk = _screen(browser, address + DESK, 1280, _HEIGHT * 1280 // 1180)
    phone = _screen(browser, address + PHONE, 375, _HEIGHT)
    desk = desk.resize((desk.width * _HEIGHT // desk.height, _HEIGHT), Image.Resampling.LANCZOS)
    made = Image.new("RGB", (desk.width + phone.width + 3 * _GAP, _HEIGHT + 2 * _GAP), _GROUND)
    made.paste(desk, (_GAP, _GAP))
    made.paste(phone, (desk.width + 2 * _GAP, _GAP))
    return made


def _screen(browser: Browser, address: str, width: int, height: int) -> Image.Image:
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(address, wait_until="networkidle")
    shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    return shot


if __name__ == "__main__":
    with serve(ROOT / "site") as address, open_browser() as opened:
        taken = picture(opened, address)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    taken.quantize(_COLOURS, dither=Image.Dither.NONE).save(TARGET, optimize=True)
