"""Which part of a page is the document's text, and what its title is."""

from __future__ import annotations

import re
from typing import Any

from tongbu.importing.web.markup import words

_KNOWN = ("zoomcon", "zoom", "articlecontent", "article-content", "article_content", "trs_editor", "pages_content",
          "content", "article", "detail", "main-content", "text", "view")  # fmt: skip
_LEAST = 30
_TEXT_TAGS = ("p", "h1", "h2", "h3", "h4", "table", "li")
_TITLE_NAMES = re.compile(r"(?:^|[\s_-])(?:title|tit|biaoti|article-title|articletitle)(?:$|[\s_-])", re.IGNORECASE)


def text_region(root: Any, table: Any) -> Any:
    """The element that holds the text, which is not the table of metadata nor around it; the body at last."""
    inside = set(table.iter()) if table is not None else set()
    around = set(table.iterancestors()) if table is not None else set()
    named = [element for element in root.iter() if isinstance(element.tag, str) and element not in inside]
    for key in _KNOWN:
        for element in named:
            marks = {element.get("id", "").lower(), *element.get("class", "").lower().split()}
            if key in marks and element not in around and len(words(element)) >= _LEAST:
                return element
    scored = [(sum(len(words(child)) for child in element if child.tag in _TEXT_TAGS), element)
              for element in named if element.tag in ("div", "td", "article", "section", "body", "main")
              and element not in around]  # fmt: skip
    best = max(scored, key=lambda each: each[0], default=(0, None))
    if best[0] >= _LEAST:
        return best[1]
    body = root.find(".//body")
    return body if body is not None else root


def page_title(root: Any, region: Any, labelled: str) -> str:
    """The title: of the table of metadata, the site's own marks, or a heading outside the text."""
    for meta in root.iter("meta"):
        if meta.get("name", "").lower() == "articletitle" and meta.get("content", "").strip():
            return str(meta.get("content")).strip()
    if labelled:
        return labelled
    inside = set(region.iter())
    for element in root.iter("h1", "h2", "div", "p"):
        if element in inside:
            continue
        marks = f"{element.get('id', '')} {element.get('class', '')}"
        text = words(element)
        if (element.tag == "h1" or _TITLE_NAMES.search(marks)) and 4 <= len(text) <= 120:
            return text
    return ""
