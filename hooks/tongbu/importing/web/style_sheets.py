"""Elements that a page's own style sheets hide: they are marked hidden, as if the page had said so."""

from __future__ import annotations

import re
from typing import Any

_NESTED = re.compile(r"@[\w-]+[^{;]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")
"""Rules for printing, for small screens, of fonts: nothing that hides on the page as people read it."""
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"([A-Za-z][A-Za-z0-9]*|\*)?((?:[.#][\w-]+)*)\Z")
_DISPLAY = re.compile(r"(?:\A|;)\s*(display|visibility)\s*:\s*([a-z-]+)", re.IGNORECASE)
_MOST_RULES = 2_000
Rule = tuple[str, frozenset[str], bool]


def mark_hidden(root: Any) -> None:
    """Give `hidden` to what rules of single elements hide (`.a`, `#b`, `p.a`); later and narrower rules win."""
    rules = [rule for style in root.iter("style") for rule in _rules("".join(style.itertext()))][:_MOST_RULES]
    if not any(hides for *_, hides in rules):
        return
    for element in root.iter():
        if not isinstance(element.tag, str) or _DISPLAY.search(element.get("style") or ""):
            continue  # what the element says itself goes before every style sheet
        marks = {f".{name}" for name in (element.get("class") or "").split()} | {f"#{element.get('id')}"}
        matching = [
            (sum(100 if name[0] == "#" else 10 for name in names) + bool(tag), at, hides)
            for at, (tag, names, hides) in enumerate(rules)
            if tag in ("", element.tag) and names <= marks
        ]
        if matching and max(matching)[2]:
            element.set("hidden", "")


def _rules(sheet: str) -> list[Rule]:
    found: list[Rule] = []
    for selectors, declarations in _RULE.findall(_NESTED.sub("", _COMMENT.sub("", sheet))):
        said = [(name.lower(), value.lower()) for name, value in _DISPLAY.findall(declarations)]
        if not said:
            continue
        hides = ("display", "none") in said or ("visibility", "hidden") in said
        for selector in selectors.split(","):
            match = _SELECTOR.match(selector.strip())
            if match and selector.strip():
                tag = (match[1] or "").lower().strip("*")
                found.append((tag, frozenset(re.findall(r"[.#][\w-]+", match[2])), hides))
    return found
