"""The filter `url`: MkDocs works out the way from a page to every link anew; here once to each page that is linked.

A document's page links to dozens of places of the same few other pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from mkdocs.utils import normalize_url


@pass_context
def url(context: Context, value: object) -> str:
    """The same address as MkDocs' own filter gives."""
    page, address = context["page"], str(value)
    if page is None:
        return normalize_url(address, base=context["base_url"])
    folder, mark, anchor = address.partition("#")
    if not mark or not folder.endswith("/") or ".." in folder or "/" in anchor or "\\" in anchor:
        return _from_page(address, page.url)
    way = _from_page(folder, page.url)
    return f"#{anchor}" if way == "./" else f"{way}#{anchor}"


@dataclass(frozen=True, slots=True)
class _Place:
    """As much of a page as decides where its links lead."""

    url: str


@lru_cache(maxsize=1024)
def _from_page(address: str, page_url: str) -> str:
    place: Any = _Place(page_url)
    return normalize_url(address, page=place)
