"""A published page as the tests read it."""

from collections import Counter
from html.parser import HTMLParser
from pathlib import Path


class PublishedPage(HTMLParser):
    """The parts of a page that the tests of all pages ask about."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.metas: list[tuple[str, str]] = []
        self.tags: Counter[str] = Counter()
        self.ids: Counter[str] = Counter()
        self.words: dict[str, str] = {}
        self.language = ""
        self.skip = ""
        self.unnamed_images: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.ids.update([values["id"]] if "id" in values else [])
        if tag == "html":
            self.language = values.get("lang", "")
        elif tag == "meta" and "name" in values:
            self.metas.append((values["name"], values.get("content", "")))
        elif tag == "img" and not values.get("alt"):
            self.unnamed_images.append(values.get("src", ""))
        elif tag == "a" and values.get("class") == "tb-skip":
            self.skip = values["href"].removeprefix("#")
        if tag in ("title", "h1", "footer"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open:
            self.words[self._open[-1]] = self.words.get(self._open[-1], "") + data

    def meta(self, name: str) -> list[str]:
        """The contents of all meta tags of a name."""
        return [content for key, content in self.metas if key == name]

    @property
    def is_article(self) -> bool:
        """Whether it carries the tags of an article."""
        return any(name.startswith("Article") for name, _ in self.metas)


def published_pages(site: Path) -> dict[str, PublishedPage]:
    """Every HTML page of a site by its path."""
    files = sorted(site.rglob("*.html"))
    return {file.relative_to(site).as_posix(): PublishedPage(file.read_text(encoding="utf-8")) for file in files}
