"""Tokens: the one place of colours and measures, and a dark look whose values are written twice but are one set."""

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


def test_components_use_tokens_that_are_declared_and_nothing_in_their_stead() -> None:
    css = {path.name: path.read_text(encoding="utf-8") for path in STYLES.glob("*.css")}
    markup = "".join(path.read_text(encoding="utf-8") for path in STYLES.parents[2].rglob("*.html"))
    declared = {token for text in (*css.values(), markup) for token in re.findall(r"(--tb-[\w-]+):", text)}
    used = {(name, *use) for name, text in css.items() for use in re.findall(r"var\((--tb-[\w-]+),? *([^)]*)\)", text)}
    assert {use for use in used if use[1] not in declared or use[2] not in ("", "serif")} == set()
