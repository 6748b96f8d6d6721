"""The page at `components/`: for engineers and designers, and what the browser tests photograph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tongbu.pages.columns import ABOUT
from tongbu.pages.components.catalogue import GROUPS, Group
from tongbu.pages.components.specimens import DAY, Specimens, specimens
from tongbu.pages.components.tokens import TokenSheet, token_sheet
from tongbu.pages.page import SitePage


@dataclass(frozen=True, slots=True)
class ComponentsView:
    """The tokens, the components by group, what they show and on which day, and the files published beside the page."""

    day: str
    tokens: TokenSheet
    groups: tuple[Group, ...]
    shown: Specimens
    files: tuple[str, ...]


def components_page(styles: Mapping[str, str]) -> SitePage:
    """The page over the stylesheets of a site, by their file names."""
    shown = specimens()
    tokens = token_sheet(styles.get("tokens.css", ""), styles.get("tokens-dark.css", ""))
    view = ComponentsView(DAY.isoformat(), tokens, GROUPS, shown, tuple(shown.files))
    files = tuple((f"components/{name}", path) for name, path in shown.files.items())
    return SitePage("components/", "components.html", "组件", ABOUT, view, files=files, indexed=False)
