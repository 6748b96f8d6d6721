"""What a published page points at, as the tests of links read it."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

_LOADED = {
    "script": "src",
    "img": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "track": "src",
    "iframe": "src",
    "embed": "src",
    "object": "data",
}
_LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch", "preconnect"}
_IN_STYLES = re.compile(r"""url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)""")


@dataclass
class PageLinks(HTMLParser):
    """The addresses on a page: `links` are for readers to follow, `loaded` is what the browser asks for by itself."""

    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    canonical: list[str] = field(default_factory=list)
    alternates: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids.update(values[name] for name in ("id",) if values.get(name))
        if tag in ("a", "area") and "href" in values:
            self.links.append(values["href"])
        elif tag == "link":
            self._link(set(values.get("rel", "").split()), values.get("href", ""))
        elif _LOADED.get(tag) in values:
            self.loaded.append(values[_LOADED[tag]])
        self.loaded += [part.split()[0] for part in values.get("srcset", "").split(",") if part.strip()]
        self.loaded += in_styles(values.get("style", ""))

    def _link(self, relations: set[str], address: str) -> None:
        if relations & _LOADING_LINKS:
            self.loaded.append(address)
        if "canonical" in relations:
            self.canonical.append(address)
        if "alternate" in relations:
            self.alternates.append(address)


def in_styles(text: str) -> list[str]:
    """The addresses that a style sheet loads."""
    return [first or second for first, second in _IN_STYLES.findall(text)]


def links_of(file: Path) -> PageLinks:
    """The addresses on one page."""
    page = PageLinks()
    page.feed(file.read_text(encoding="utf-8"))
    page.close()
    return page


def is_elsewhere(address: str) -> bool:
    """Whether an address leaves the site."""
    parts = urlsplit(address)
    return bool(parts.netloc) or parts.scheme in ("http", "https")


def file_of(address: str, page: str, site: Path) -> tuple[Path, str]:
    """The file an address on `page` leads to, and its fragment; `page` is the page's path below the site."""
    path, fragment = urldefrag(urljoin(f"/{page}", address))
    target = site / unquote(urlsplit(path).path).lstrip("/")
    return (target / "index.html" if target.is_dir() or path.endswith("/") else target), unquote(fragment)
