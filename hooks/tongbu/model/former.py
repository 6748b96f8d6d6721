"""曾用地址: where a document was published before it moved, and which addresses no document may have had."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy

KEY = "曾用地址"
_PAGE = re.compile(r"\.s?html?\Z", re.IGNORECASE)
_SEGMENT = re.compile(r"""[^\x00-\x20\x7f/\\?#:*"'<>|%;{}$]+""")
RESERVED = (
    *("api/", "assets/", "calendars/", "components/", "data/", "feeds/", "rules/", "search/", "sitemap/"),
    "disclosure/",
    "preview-findings/",
    *("policies/year/", "policies/theme/", "interpretations/year/", "interpretations/form/", "consultations/year/"),
)
"""Below these addresses the site publishes pages and files of its own."""
RESERVED_PAGES = ("", "index.html", "404.html", "policies/", "interpretations/", "consultations/")


@dataclass(frozen=True, slots=True)
class FormerAddress:
    """One address as written; `path`, relative to the site's root, is None where no page can be there.

    A path ends in `/`, or is that of an `.html` page of an older site.
    """

    document: Policy | Interpretation
    position: int
    written: str
    path: str | None

    @property
    def key(self) -> str:
        """The path as servers on all systems tell addresses apart."""
        return (self.path or "").casefold()


def former_addresses(library: Library) -> Iterator[FormerAddress]:
    """Every former address of every document, in the order of documents and as written."""
    for one in library.said.values():
        if one.former:
            yield from former_addresses_of(library[one.url])


def former_addresses_of(document: Policy | Interpretation) -> Iterator[FormerAddress]:
    """Every former address of one document, as written."""
    folder = "policies/" if isinstance(document, Policy) else "interpretations/"
    for position, written in enumerate(document.meta.former):
        path = written[1:] if written.startswith("/") else f"{folder}{written.removesuffix('.md')}"
        yield FormerAddress(document, position, written, _normal(unquote(path)))


def is_reserved(path: str) -> bool:
    """Whether the site itself publishes at the address, or below it."""
    known = path.casefold()
    return known in RESERVED_PAGES or known.startswith(RESERVED)


def _normal(path: str) -> str | None:
    """The path as it is published, or None; what has a dot at its end names a file, and only pages can lead on."""
    segments = path.removesuffix("/").split("/")
    if not all(_SEGMENT.fullmatch(segment) and segment.strip(".") == segment for segment in segments):
        return None
    if _PAGE.search(path):
        return path.removesuffix("index.html") if path.endswith("/index.html") else path
    if "." in segments[-1] and not path.endswith("/"):
        return None
    return f"{'/'.join(segments)}/"
