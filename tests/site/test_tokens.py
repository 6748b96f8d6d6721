"""The dark look has one set of values, written twice: for those whose system is dark and for those who chose it."""

import re
from pathlib import Path

from tongbu.site import theme

STYLES = Path(theme.__file__).parents[1] / "theme" / "assets" / "stylesheets" / "tongbu"


def values(css: str) -> dict[str, str]:
    return dict(re.findall(r"(--tb-[\w-]+|color-scheme):\s*([^;]+);", css))


def test_both_ways_to_the_dark_look_lead_to_the_same_values() -> None:
    followed, chosen = re.findall(r":root[^{]*\{([^}]*)\}", (STYLES / "tokens-dark.css").read_text(encoding="utf-8"))
    assert values(followed) == values(chosen)
    assert len(values(chosen)) > 10


def test_every_dark_value_has_a_light_one() -> None:
    dark = values((STYLES / "tokens-dark.css").read_text(encoding="utf-8"))
    assert set(dark) <= set(values((STYLES / "tokens.css").read_text(encoding="utf-8")))
