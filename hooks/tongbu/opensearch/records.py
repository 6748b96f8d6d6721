"""One record for each article, so that a hit leads to the article and not to the top of a long text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from tongbu.search.document import SearchDocument, SearchSection

_FACETS = {
    "文件类别": "category",
    "主题分类": "theme",
    "年份": "year",
    "发布机构": "organ",
    "有效性": "state",
    "状态": "state",
}
"""Facets as pages name them, and the fields of index.json."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is indexed under an id, which is the same whenever the same article is exported."""

    id: str
    source: dict[str, Any]


def records(document: SearchDocument, address: Callable[[str], str], site: str) -> Iterator[Record]:
    """The records of a document in reading order; one without any text has a record for its title.

    `address` makes an address within the site absolute; `site` is the name of the website.
    """
    shared = _shared(document, site)
    sections = document.sections or (SearchSection("", "", ""),)
    for position, section in enumerate(sections):
        place = f"{document.url}#{section.anchor}" if section.anchor else document.url
        own = {"url": address(place), "anchor": section.anchor, "label": section.label, "text": section.text}
        yield Record(address(place), {**shared, "document": address(document.url), **own, "position": position})


def _shared(document: SearchDocument, site: str) -> dict[str, Any]:
    """What all records of a document say; a value that is not there is left out, as a date must not be ""."""
    found = {
        "site": site,
        "kind": document.kind,
        "title": document.title,
        "number": document.number,
        "published": document.day,
        "summary": document.summary,
        "keywords": list(document.keywords),
        "weight": document.weight,
        **{_FACETS[name]: value for name, value in document.facets.items() if name in _FACETS},
    }
    return {name: value for name, value in found.items() if value not in ("", [])}
